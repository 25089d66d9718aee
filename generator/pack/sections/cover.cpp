#include "pack/build.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string meeting_words(const Meeting* meeting) {
    if (!meeting)
        return "No meeting has been fixed yet";
    const std::string& item = meeting->agenda_item;
    if (item.empty())
        return meeting->day.words() + ". Item not yet numbered";
    return meeting->day.words() + (is_digit(item.front()) ? ". Item " : ". ") + item;
}

/// All that a board can be asked for, with a tick at what it is: "note, discuss, ✓ decide, assure".
Inlines purpose_tick(const Meeting* meeting) {
    if (!meeting || meeting->purpose.empty())
        return words("Not yet said");
    Inlines text;
    for (const char* purpose : {"note", "discuss", "decide", "assure"}) {
        append(text, text.empty() ? "" : ", ", Emphasis::muted);
        const bool ticked = meeting->purpose == purpose;
        append(text, ticked ? "✓ " + std::string{purpose} : purpose, ticked ? Emphasis::strong : Emphasis::muted);
    }
    return text;
}

std::string status_words_of(const Pack& pack, const Release* release) {
    if (pack.draft)
        return std::string{release && release->for_decision ? "For decision" : "Draft"} +
               ": not yet signed by both co-chairs";
    std::string text = "Final: signed by both co-chairs";
    if (release && release->released_on)
        text += ", released on " + release->released_on->words();
    return text;
}

Inlines sign_off_words(const std::vector<SignOff>& sign_offs) {
    if (sign_offs.empty())
        return words("No co-chairs are named");
    Inlines text;
    for (const SignOff& sign_off : sign_offs) {
        append(text, (text.empty() ? "" : "; ") + sign_off.post + ": ");
        append(text, sign_off.signed_on ? "signed on " + sign_off.signed_on->words() : "not yet signed",
               Emphasis::strong);
    }
    return text;
}

const char* publication_words(const std::optional<Readership>& publication) {
    if (!publication)
        return "Not yet decided";
    switch (*publication) {
        case Readership::open:
            return "Open: may be published";
        case Readership::after_sign_off:
            return "May be published once both co-chairs have signed";
        case Readership::restricted:
            return "Not for publication: for the members of the board";
    }
    return "";
}

/// All that the secretary of a board needs; what is not known is said to be so.
Facts cover_facts(const Pack& pack) {
    const Model& model = pack.shared.model;
    const Meeting* meeting = model.meeting(pack.board.id.value, pack.period());
    const Release* release = model.release(pack.period());
    const std::optional<Date> cut_off = model.cut_off(pack.period());
    Facts facts;
    const auto add = [&](std::string label, Inlines text) {
        facts.items.push_back({std::move(label), std::move(text)});
    };
    add("Meeting and item", words(meeting_words(meeting)));
    add("You are asked to", purpose_tick(meeting));
    add("Period", words(pack.period().display() + " (" + pack.period().span_words() + ")"));
    add("Figures taken in until", words(cut_off ? cut_off->words() : "No day has been set"));
    if (pack.shared.evaluation.known_on)
        add("As known on", words(pack.shared.evaluation.known_on->words()));
    if (!pack.purpose.empty())
        add("Purpose", words(pack.purpose));
    add("Status and version",
        words(status_words_of(pack, release) + ". " +
              (release && !release->version.empty() ? "Version " + release->version : "Not numbered")));
    add("Written by", words(pack.form.authors.empty() ? "Not named" : listing(pack.form.authors)));
    add("Sign-off", sign_off_words(pack.sign_offs));
    const std::string& classification = model.strategy().classification;
    add("Classification", words(classification.empty() ? "Not marked" : classification));
    add("Publication", words(publication_words(pack.form.publication)));
    return facts;
}

/// What a reader must not miss: that the pack is a draft, and that it holds made-up figures.
Blocks warnings(const Pack& pack) {
    constexpr const char* unsigned_words = "Not yet signed by both co-chairs. ";
    constexpr const char* made_up_words =
        "Figures and texts that are marked as illustrative are made up for demonstration. Published figures are real "
        "and "
        "name their source.";
    if (pack.draft && pack.illustrative)
        return {block(Callout{CalloutKind::draft,
                              "Draft, with illustrative figures",
                              {paragraph(std::string{unsigned_words} + made_up_words)}})};
    if (pack.illustrative)
        return {block(Callout{CalloutKind::illustrative, "Illustrative figures", {paragraph(made_up_words)}})};
    if (pack.draft)
        return {block(Callout{CalloutKind::draft, "Draft", {paragraph("Not yet signed by both co-chairs.")}})};
    return {};
}

Blocks contents_list(const Pack& pack) {
    List list{true, {}};
    for (const LinkTo& link : pack.contents) list.items.push_back({paragraph(Inlines{link})});
    return {heading(2, words("In this pack"), "contents"), block(std::move(list))};
}

}  // namespace

SectionContents cover_section(Pack& pack, const PlannedSection&) {
    const Strategy& strategy = pack.shared.model.strategy();
    Blocks blocks{paragraph(strategy.title, ParagraphStyle::lead)};
    append(blocks, warnings(pack));
    blocks.push_back(block(cover_facts(pack)));
    if (!strategy.vision.empty())
        blocks.push_back(paragraph(Inlines{Text{"Our vision: ", Emphasis::strong}, Text{"“" + strategy.vision + "”"}}));
    append(blocks, contents_list(pack));
    return just(std::move(blocks));
}

}  // namespace boardpack
