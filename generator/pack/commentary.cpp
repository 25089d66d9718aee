#include "pack/commentary.hpp"

#include <fmt/format.h>

#include "pack/build.hpp"
#include "pack/commonmark.hpp"
#include "pack/guarded_text.hpp"
#include "pack/series_chart.hpp"

namespace boardpack {

namespace {

/// The observation that was to be commented on: the newest one received, even when it holds no value.
const Observation* commented(const IndicatorResult& result) {
    const Observation* newest =
        result.series && !result.series->points.empty() ? &result.series->points.back() : result.latest;
    if (newest && newest->figure)
        return newest;
    return result.latest;
}

struct PartOfText {
    const char* lead;
    const std::string Commentary::* text;
    bool in_compact;
};
constexpr PartOfText parts[] = {{"What the data tells us", &Commentary::tells_us, true},
                                {"Why", &Commentary::why, false},
                                {"What we are doing", &Commentary::doing, true},
                                {"When it will improve", &Commentary::when, false}};

void add_stale_note(Composer& composer, const Observation& about, const Commentary& text, Blocks& out) {
    const std::optional<Date> data = about.provenance.received_on;
    if (!text.written_for || !data || !(*text.written_for < *data))
        return;
    composer.diagnostics.warning("W0621", text.span,
                                 fmt::format("the commentary was written for data of {}, but the figures came in on {}",
                                             text.written_for->iso(), data->iso()),
                                 "check the text against the new figures and set written_for");
    out.push_back(
        paragraph(fmt::format("This text was written for the data of {}, before the figures shown here came in.",
                              text.written_for->words()),
                  ParagraphStyle::note));
}

BlockPtr signature(const Commentary& text) {
    std::string by = "Written by " + (text.author.empty() ? std::string{"an author not named"} : text.author);
    if (text.written_for)
        by += " for the data of " + text.written_for->words();
    else
        by += "; for the data of which day is not said";
    return paragraph(sentence(by), ParagraphStyle::note);
}

}  // namespace

bool has_commentary(const IndicatorResult& result) {
    const Observation* about = commented(result);
    return about && about->figure && about->figure->commentary;
}

Blocks commentary(Composer& composer, const IndicatorResult& result, Density density) {
    Blocks out;
    const Observation* about = commented(result);
    const Figure* figure = about ? about->figure : nullptr;
    if (!figure || !figure->commentary) {
        if (!result.exception)
            return out;
        composer.diagnostics.warning(
            "W0620", figure ? figure->span : result.indicator->span,
            fmt::format("no commentary for '{}' in {}, though it is off track", result.indicator->id.value,
                        composer.evaluation.period.code()),
            fmt::format("add [figure.{}.commentary] with tells_us, why, doing and when", result.indicator->id.value));
        out.push_back(paragraph("No commentary received.", ParagraphStyle::note));
        return out;
    }
    const Commentary& text = *figure->commentary;
    Inlines together;
    for (const PartOfText& part : parts) {
        const std::string& words_written = text.*part.text;
        if (words_written.empty() || (density == Density::compact && !part.in_compact))
            continue;
        Inlines body = guarded(inlines_from_commonmark(words_written, text.span, composer.diagnostics), words_written,
                               talks_about(result, *about));
        if (density == Density::full) {
            Inlines passage{Text{std::string{part.lead} + ". ", Emphasis::strong}};
            append(passage, std::move(body));
            out.push_back(paragraph(std::move(passage), ParagraphStyle::body, text.span));
        } else {
            append(together, together.empty() ? "" : " ");
            append(together, std::move(body));
        }
    }
    if (!together.empty())
        out.push_back(paragraph(std::move(together), ParagraphStyle::body, text.span));
    add_stale_note(composer, *about, text, out);
    if (density == Density::full)
        out.push_back(signature(text));
    return out;
}

}  // namespace boardpack
