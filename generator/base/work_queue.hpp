#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace boardpack {

/// Runs tasks on a few threads. Tasks must not throw and must not share unguarded data; results go to places of their
/// own, so that the outcome does not depend on the order in which tasks end.
class WorkQueue {
public:
    /// `jobs` threads; 0: one for each processor.
    explicit WorkQueue(int jobs);
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    void add(std::function<void()> task);
    /// Returns when every task added so far is done; the caller's thread helps.
    void wait();

private:
    bool run_one(std::unique_lock<std::mutex>& lock);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> tasks_;
    std::size_t running_ = 0;
    bool closing_ = false;
    std::vector<std::jthread> threads_;
};

/// Counts steps of work done by several threads and tells a listener, one call at a time.
class StepCounter {
public:
    using Listener = std::function<void(std::size_t done, std::size_t all, const std::string& what)>;
    StepCounter(std::size_t all, Listener listener) : all_(all), listener_(std::move(listener)) {}
    void done(const std::string& what);

private:
    std::mutex mutex_;
    std::size_t done_ = 0, all_;
    Listener listener_;
};

}  // namespace boardpack
