#include "disclose/quantities.hpp"

#include <map>
#include <string>
#include <string_view>

namespace boardpack {

namespace {

/// The figures of one indicator, period and area, by the last part of their ids.
struct Family {
    std::map<std::string_view, FigureRef> by_quantity;
    std::vector<FigureRef> parts;  // "part-...", in the order of the store
    [[nodiscard]] FigureRef find(std::string_view quantity) const {
        const auto found = by_quantity.find(quantity);
        return found == by_quantity.end() ? no_figure : found->second;
    }
};

class RelationReader {
public:
    explicit RelationReader(const FigureStore& figures) : figures_(figures) {}

    Relations read() {
        for (std::size_t i = 0; i < figures_.size(); ++i) sort_in(static_cast<FigureRef>(i));
        for (const auto& [key, family] : families_) read_family(family);
        for (std::size_t i = 0; i < figures_.size(); ++i) read_derivation(static_cast<FigureRef>(i));
        return std::move(relations_);
    }

private:
    void sort_in(FigureRef ref) {
        const std::string_view id = figures_.at(ref).id;
        const std::size_t slash = id.rfind('/');
        if (slash == id.npos)
            return;
        Family& family = families_[id.substr(0, slash)];
        const std::string_view quantity = id.substr(slash + 1);
        family.by_quantity.emplace(quantity, ref);
        if (quantity.starts_with("part-"))
            family.parts.push_back(ref);
    }

    void read_family(const Family& family) {
        const ShareRelation share{family.find("value"), family.find("numerator"), family.find("denominator"),
                                  family.find("not_counted")};
        if (share.denominator != no_figure || share.numerator != no_figure)
            relations_.shares.push_back(share);
        if (share.value != no_figure && !family.parts.empty())
            add_sum(share.value, family.parts);
    }

    void read_derivation(FigureRef ref) {
        const FigureEntry& entry = figures_.at(ref);
        std::vector<FigureRef> inputs;
        for (const FigureRef input : entry.inputs)
            if (input != no_figure)
                inputs.push_back(input);
        switch (entry.derivation) {
            case Derivation::given:
            case Derivation::set:
                break;
            case Derivation::sum:
                if (!is_sum_of_parts(ref))
                    add_sum(ref, inputs);
                break;
            case Derivation::ratio:
                // The share of a part in its whole has no family of its own.
                if (inputs.size() == 2 && !is_share_of_family(ref, inputs))
                    relations_.shares.push_back({ref, inputs[0], inputs[1], no_figure});
                break;
            case Derivation::complement:
                if (!is_complement_of_family(ref, inputs))
                    relations_.derived.push_back({ref, std::move(inputs)});
                break;
            case Derivation::difference:
            case Derivation::average:
            case Derivation::statistic:
                relations_.derived.push_back({ref, std::move(inputs)});
                break;
        }
    }

    void add_sum(FigureRef total, const std::vector<FigureRef>& parts) {
        const Rational* whole = number_of(figures_, total);
        if (!whole)
            return;
        SumRelation sum{total, {}, *whole};
        for (const FigureRef part : parts)
            if (const Rational* number = number_of(figures_, part)) {
                sum.parts.push_back(part);
                sum.rest = sum.rest - *number;
            }
        relations_.sums.push_back(std::move(sum));
    }

    const Family* family_of(FigureRef ref) const {
        const std::string_view id = figures_.at(ref).id;
        const auto found = families_.find(id.substr(0, id.rfind('/')));
        return found == families_.end() ? nullptr : &found->second;
    }
    bool is_sum_of_parts(FigureRef ref) const {
        const Family* family = family_of(ref);
        return family && !family->parts.empty() && family->find("value") == ref;
    }
    bool is_share_of_family(FigureRef ref, const std::vector<FigureRef>& inputs) const {
        const Family* family = family_of(ref);
        return family && family->find("value") == ref && family->find("numerator") == inputs[0] &&
               family->find("denominator") == inputs[1];
    }
    bool is_complement_of_family(FigureRef ref, const std::vector<FigureRef>& inputs) const {
        const Family* family = family_of(ref);
        return family && inputs.size() == 2 && family->find("not_counted") == ref &&
               family->find("denominator") == inputs[0] && family->find("numerator") == inputs[1];
    }

    const FigureStore& figures_;
    std::map<std::string_view, Family> families_;
    Relations relations_;
};

}  // namespace

Relations relations_of(const FigureStore& figures) { return RelationReader{figures}.read(); }

const Rational* number_of(const FigureStore& figures, FigureRef ref) {
    return ref == no_figure ? nullptr : std::get_if<Rational>(&figures.at(ref).content);
}

}  // namespace boardpack
