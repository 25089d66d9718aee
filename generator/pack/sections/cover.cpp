#include "pack/build.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

std::string sign_off_words(const SignOff& sign_off) {
    return sign_off.post + (sign_off.signed_on ? ", signed on " + sign_off.signed_on->words() : ", not yet signed");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Facts cover_facts(const Pack& pack) {
    const Model& model = pack.shared.model;
    Facts facts;
    const auto add = [&](std::string label, std::string text) {
        if (!text.empty())
            facts.items.push_back({std::move(label), words(std::move(text))});
    };
    add("Period", pack.period().display() + " (" + pack.period().span_words() + ")");
    if (const Meeting* meeting = model.meeting(pack.board.id.value, pack.period())) {
        std::string text = meeting->day.words();
        if (!meeting->agenda_item.empty())
            text += (is_digit(meeting->agenda_item.front()) ? ". Item " : ". ") + meeting->agenda_item;
        add("Meeting", text);
        add("You are asked to", meeting->purpose);
    }
    if (const std::optional<Date> cut_off = model.cut_off(pack.period()))
        add("Figures taken in until", cut_off->words());
    if (pack.shared.evaluation.known_on)
        add("As known on", pack.shared.evaluation.known_on->words());
    add("Purpose", pack.purpose);
    std::vector<std::string> signed_by;
    if (const Release* release = model.release(pack.period()))
        for (const SignOff& sign_off : release->sign_offs) signed_by.push_back(sign_off_words(sign_off));
    if (!pack.draft)
        add("Status", "Final: signed off by both co-chairs");
    for (const std::string& line : signed_by) add("Sign-off", line);
    add("Classification", model.strategy().classification);
    return facts;
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
    if (pack.draft)
        blocks.push_back(block(Callout{CalloutKind::draft, "Draft", {paragraph("Not yet signed by both co-chairs.")}}));
    if (pack.illustrative)
        blocks.push_back(block(Callout{
            CalloutKind::illustrative,
            "Illustrative figures",
            {paragraph("Some figures and texts here are made up for demonstration and say nothing about real services, "
                       "children or families. Each passage that shows one says so. Published figures are real and name "
                       "their source.")}}));
    blocks.push_back(block(cover_facts(pack)));
    if (!strategy.vision.empty())
        blocks.push_back(paragraph(Inlines{Text{"Our vision: ", Emphasis::strong}, Text{"“" + strategy.vision + "”"}}));
    append(blocks, contents_list(pack));
    return just(std::move(blocks));
}

}  // namespace boardpack
