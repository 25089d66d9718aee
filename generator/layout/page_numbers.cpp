#include "layout/page_numbers.hpp"

#include <fmt/format.h>

#include "pack/walk.hpp"

namespace boardpack {
namespace {

struct CollectNamed {
    std::vector<std::string> targets;
    void operator()(const LinkTo& link) {
        if (link.with_page && link.target.starts_with('#'))
            targets.push_back(link.target.substr(1));
    }
    template <class Other>
    void operator()(const Other&) {}
};

}  // namespace

std::string page_words(const LinkTo& link, const PageNumbers& numbers) {
    if (!link.with_page || !link.target.starts_with('#'))
        return {};
    if (numbers.empty())
        return ", page\u00a000";
    const auto page = numbers.find(std::string_view(link.target).substr(1));
    return page == numbers.end() ? std::string() : fmt::format(", page\u00a0{}", page->second);
}

std::vector<std::string> pages_named(const Block& block) {
    CollectNamed collect;
    walk(block, collect);
    return std::move(collect.targets);
}

}  // namespace boardpack
