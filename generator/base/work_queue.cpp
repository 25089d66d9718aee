#include "base/work_queue.hpp"

#include <algorithm>

namespace boardpack {

WorkQueue::WorkQueue(int jobs) {
    constexpr int most = 64;
    const int count = jobs > 0 ? jobs : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    // The caller works too, in wait(): one thread less.
    for (int i = 1; i < std::min(count, most); ++i)
        threads_.emplace_back([this] {
            std::unique_lock lock{mutex_};
            for (;;) {
                changed_.wait(lock, [this] { return closing_ || !tasks_.empty(); });
                if (!run_one(lock))
                    return;
            }
        });
}

WorkQueue::~WorkQueue() {
    {
        const std::lock_guard lock{mutex_};
        closing_ = true;
    }
    changed_.notify_all();
}

void WorkQueue::add(std::function<void()> task) {
    {
        const std::lock_guard lock{mutex_};
        tasks_.push_back(std::move(task));
    }
    changed_.notify_all();
}

/// Takes and runs a task with the lock released; false when there is none.
bool WorkQueue::run_one(std::unique_lock<std::mutex>& lock) {
    if (tasks_.empty())
        return false;
    const std::function<void()> task = std::move(tasks_.front());
    tasks_.pop_front();
    ++running_;
    lock.unlock();
    task();
    lock.lock();
    --running_;
    changed_.notify_all();
    return true;
}

void WorkQueue::wait() {
    std::unique_lock lock{mutex_};
    while (run_one(lock)) {
    }
    changed_.wait(lock, [this] { return tasks_.empty() && running_ == 0; });
}

void StepCounter::done(const std::string& what) {
    const std::lock_guard lock{mutex_};
    ++done_;
    if (listener_)
        listener_(done_, all_, what);
}

}  // namespace boardpack
