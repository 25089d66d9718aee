#pragma once

#include <string>
#include <utility>
#include <vector>

#include "disclose/disclose.hpp"

namespace boardpack::test {

/// Builds a store figure by figure, and says what disclose() makes of it.
class Figures {
public:
    FigureRef people(std::string id, Rational value) { return add(std::move(id), value, Counts::people, true); }
    FigureRef things(std::string id, Rational value) { return add(std::move(id), value, Counts::things, true); }
    FigureRef amount(std::string id, Rational value, Unit unit) {
        return add(std::move(id), value, Counts::people, false, unit);
    }
    FigureRef missing(std::string id) {
        FigureEntry entry;
        entry.id = std::move(id);
        return store.add(std::move(entry));
    }
    FigureRef worked_out(std::string id, Rational value, Derivation derivation, std::vector<FigureRef> inputs) {
        FigureEntry entry;
        entry.id = std::move(id);
        entry.content = value;
        entry.counts = Counts::people;
        entry.is_count = derivation == Derivation::sum || derivation == Derivation::complement;
        entry.derivation = derivation;
        entry.inputs = std::move(inputs);
        return store.add(std::move(entry));
    }
    /// numerator, denominator, not_counted and value of "x/<period>/A".
    struct Share {
        FigureRef numerator, denominator, others, value;
    };
    Share share(const std::string& period, int numerator, int denominator) {
        const std::string at = "x/" + period + "/A/";
        Share s{};
        s.numerator = people(at + "numerator", numerator);
        s.denominator = people(at + "denominator", denominator);
        return complete(s, at, numerator, denominator);
    }
    /// A share of a quarter whose numerator and denominator are the sums of months.
    Share quarter(const std::string& period, const std::vector<Share>& months) {
        const std::string at = "x/" + period + "/A/";
        Rational above{0}, below{0};
        std::vector<FigureRef> numerators, denominators;
        for (const Share& m : months) {
            above = above + std::get<Rational>(store.at(m.numerator).content);
            below = below + std::get<Rational>(store.at(m.denominator).content);
            numerators.push_back(m.numerator);
            denominators.push_back(m.denominator);
        }
        Share s{};
        s.numerator = worked_out(at + "numerator", above, Derivation::sum, numerators);
        s.denominator = worked_out(at + "denominator", below, Derivation::sum, denominators);
        return complete(s, at, above, below);
    }
    void publish(FigureRef ref) { published_.push_back(ref); }

    [[nodiscard]] Disclosed disclosed(std::vector<Document> documents = {}) const {
        FigureStore copy;
        for (std::size_t i = 0; i < store.size(); ++i) {
            FigureEntry entry = store.at(static_cast<FigureRef>(i));
            for (const FigureRef ref : published_) entry.provenance.published |= ref == static_cast<FigureRef>(i);
            (void)copy.add(std::move(entry));
        }
        return disclose(std::move(documents), copy, policy);
    }
    [[nodiscard]] bool hidden(FigureRef ref) const { return disclosed().figures.at(ref).hidden(); }

    FigureStore store;
    DisclosurePolicy policy;

private:
    FigureRef add(std::string id, Rational value, Counts counts, bool is_count, Unit unit = Unit::number) {
        FigureEntry entry;
        entry.id = std::move(id);
        entry.content = value;
        entry.shape.unit = unit;
        entry.counts = counts;
        entry.is_count = is_count;
        return store.add(std::move(entry));
    }
    Share complete(Share s, const std::string& at, const Rational& above, const Rational& below) {
        s.others = worked_out(at + "not_counted", below - above, Derivation::complement, {s.denominator, s.numerator});
        s.value =
            worked_out(at + "value", Rational{100} * above / below, Derivation::ratio, {s.numerator, s.denominator});
        return s;
    }

    std::vector<FigureRef> published_;
};

}  // namespace boardpack::test
