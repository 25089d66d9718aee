#include "pack/links.hpp"

#include <map>
#include <utility>

#include "pack/walk.hpp"

namespace boardpack {

namespace {

struct CollectAnchors {
    std::vector<std::string> anchors;
    void operator()(const Heading& heading) {
        if (!heading.anchor.empty())
            anchors.push_back(heading.anchor);
    }
    void operator()(const ChartSpec& spec) { anchors.push_back(spec.id); }
    template <class Other>
    void operator()(const Other&) {}
};

/// Targets inside the document that blocks link to, without the '#', each with where the link leads otherwise.
struct CollectTargets {
    std::map<std::string, std::set<std::string>> targets;
    void operator()(const LinkTo& link) {
        if (link.target.starts_with('#'))
            targets[link.target.substr(1)].insert(link.otherwise.empty() ? "" : link.otherwise.substr(1));
    }
    template <class Other>
    void operator()(const Other&) {}
};

class Unlink final : public Rewriter {
public:
    Unlink(std::set<std::string> dead, std::set<std::string> instead)
        : dead_(std::move(dead)), instead_(std::move(instead)) {}

protected:
    bool change(Inlines& text) override {
        bool changed = false;
        for (Inline& part : text)
            if (LinkTo* link = std::get_if<LinkTo>(&part);
                link && link->target.starts_with('#') && dead_.contains(link->target.substr(1))) {
                if (!link->otherwise.empty() && instead_.contains(link->otherwise.substr(1)))
                    link->target = std::exchange(link->otherwise, {});
                else
                    part = Text{std::string{link->text}, Emphasis::none};
                changed = true;
            }
        return changed;
    }
    bool change(StatusMark&) override { return false; }
    bool change(IconMark&) override { return false; }
    bool finish(Table&) override { return false; }

private:
    std::set<std::string> dead_, instead_;
};

}  // namespace

std::vector<std::string> anchors_of(const Blocks& blocks) {
    CollectAnchors collect;
    walk(blocks, collect);
    return std::move(collect.anchors);
}

std::vector<std::string> anchors_of(const Document& document) {
    std::vector<std::string> all;
    for (const SectionPtr& section : document.sections)
        for (std::string& anchor : anchors_of(section->blocks)) all.push_back(std::move(anchor));
    return all;
}

std::vector<std::string> dead_links(const Document& document) {
    const std::vector<std::string> list = anchors_of(document);
    const std::set<std::string> anchors(list.begin(), list.end());
    CollectTargets collect;
    for (const SectionPtr& section : document.sections) walk(section->blocks, collect);
    std::vector<std::string> dead;
    for (const auto& [target, otherwise] : collect.targets)
        if (!anchors.contains(target))
            dead.push_back(target);
    return dead;
}

Blocks LinkPruner::prune(Blocks blocks, const std::set<std::string>& anchors) {
    for (BlockPtr& block : blocks) {
        CollectTargets collect;
        walk(*block, collect);
        std::set<std::string> dead, instead;
        std::string key;
        for (const auto& [target, others] : collect.targets) {
            if (anchors.contains(target))
                continue;
            dead.insert(target);
            key += target + '\n';
            for (const std::string& other : others)
                if (anchors.contains(other)) {
                    instead.insert(other);
                    key += "> " + other + '\n';
                }
        }
        if (dead.empty())
            continue;
        std::unique_ptr<Rewriter>& rewriter = rewriters_[key];
        if (!rewriter)
            rewriter = std::make_unique<Unlink>(std::move(dead), std::move(instead));
        block = rewriter->rewrite(block);
    }
    return blocks;
}

}  // namespace boardpack
