#include "pipeline.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "base/work_queue.hpp"
#include "disclose/last_pack.hpp"
#include "evaluate/reporting_periods.hpp"
#include "figure/format.hpp"
#include "layout/family_theme.hpp"
#include "layout/font_faults.hpp"
#include "layout/large_print.hpp"
#include "layout/layout.hpp"
#include "load/load.hpp"
#include "pack/compose.hpp"
#include "pack/family/family.hpp"
#include "write/pdf/pdf.hpp"
#include "write/text/text.hpp"
#include "write/xlsx/xlsx.hpp"

namespace boardpack {

std::unique_ptr<Loaded> load_model(const FileReader& files) {
    auto loaded = std::make_unique<Loaded>();
    Checked<Workspace> workspace = load_workspace(files, loaded->sources);
    loaded->diagnostics = std::move(workspace.diagnostics);
    // References are judged even when a file has errors of its own: one run shows all there is to mend.
    Checked<Model> model = validate(std::move(workspace.value));
    loaded->diagnostics.append(model.diagnostics);
    loaded->model = std::move(model.value);
    loaded->diagnostics.sort();
    return loaded;
}

namespace {

/// How the indicators stood in the pack before, as it was known then; none when no figure came in for that quarter.
std::optional<LastPack> pack_before(const Model& model, const BuildRequest& request, const Evaluation& now) {
    const Period before = request.period.previous();
    const std::vector<Period> quarters = model.quarters();
    if (!asks_for_last_pack(model) || std::ranges::find(quarters, before) == quarters.end())
        return std::nullopt;
    Date known = as_of(model, before, {});
    if (request.known_on)
        known = std::min(known, *request.known_on);
    // Its findings are those of a build of that quarter: they are not told again here.
    return last_pack(evaluate(model, before, known).value, now, model.strategy().disclosure);
}

/// Drops the documents of packs that were not asked for; their names end in `ending` after the pack's.
void keep_asked(std::vector<Document>& documents, const std::vector<std::string>& packs, const std::string& ending) {
    if (!packs.empty())
        std::erase_if(documents, [&](const Document& d) {
            return std::ranges::none_of(packs, [&](const std::string& p) { return p + ending == d.meta.pack_id; });
        });
}

}  // namespace

std::unique_ptr<Composed> compose_packs(const Loaded& loaded, const BuildRequest& request) {
    auto composed = std::make_unique<Composed>();
    Checked<Evaluation> evaluation = evaluate(loaded.model, request.period, request.known_on);
    composed->diagnostics = std::move(evaluation.diagnostics);
    composed->evaluation = std::move(evaluation.value);
    if (!composed->diagnostics.has_errors()) {
        // Disclosure is decided over all packs, also when only some are asked for: the same figure is hidden in each of
        // them.
        const std::optional<LastPack> before = pack_before(loaded.model, request, composed->evaluation);
        const BuildFacts facts{BOARDPACK_VERSION, &loaded.sources, before ? &*before : nullptr};
        Checked<std::vector<Document>> documents = compose(loaded.model, composed->evaluation, {}, facts);
        composed->diagnostics.append(documents.diagnostics);
        const std::size_t packs = documents.value.size();
        if (request.family) {
            Checked<std::vector<Document>> families = compose_family(loaded.model, composed->evaluation, {});
            composed->diagnostics.append(families.diagnostics);
            std::ranges::move(families.value, std::back_inserter(documents.value));
        }
        if (!composed->diagnostics.has_errors()) {
            Disclosed& all = composed->disclosed;
            all =
                disclose(std::move(documents.value), composed->evaluation.figures, loaded.model.strategy().disclosure);
            const auto first_family = all.documents.begin() + static_cast<std::ptrdiff_t>(packs);
            std::ranges::move(first_family, all.documents.end(), std::back_inserter(composed->families));
            all.documents.erase(first_family, all.documents.end());
            keep_asked(all.documents, request.packs, "");
            keep_asked(composed->families, request.packs, "-family");
        }
    }
    composed->diagnostics.sort();
    return composed;
}

namespace {

bool wants(const BuildRequest& request, Format format) {
    return request.formats.empty() || request.formats.contains(format);
}

}  // namespace

namespace {

/// Reports font files of the theme that cannot serve; true when there are any.
bool fonts_fail(const Theme& theme, Diagnostics& diagnostics) {
    const std::vector<FontFault> faults = font_faults(theme);
    for (const FontFault& fault : faults)
        diagnostics.error("E0608", fault.where, fault.message, "give four files of the family that font_family names");
    return !faults.empty();
}

}  // namespace

Diagnostics check_layout(const Loaded& loaded, const Composed& composed) {
    Diagnostics diagnostics;
    const Theme& theme = loaded.model.data().theme;
    if (fonts_fail(theme, diagnostics))
        return diagnostics;
    auto typesetter = Typesetter::create(theme);
    if (!typesetter) {
        diagnostics.error(typesetter.error().code, {}, typesetter.error().message);
        return diagnostics;
    }
    diagnostics = lay_out(composed.disclosed, theme, **typesetter).diagnostics;
    diagnostics.sort();
    return diagnostics;
}

namespace {

/// The PDFs of all packs in one theme: laid out and drawn together, since packs share pages.
struct Edition {
    const Disclosed* disclosed = nullptr;
    Theme theme;
    std::unique_ptr<Typesetter> typesetter;
    std::vector<PagedPack> packs;
    std::shared_ptr<const DrawnPages> drawn;
    bool carries_books = true;  // each PDF has the pack's workbook attached
};

/// Lays out and, unless something does not fit, draws. A failure is the machine's.
std::optional<Failure> draw(Edition& edition, Diagnostics& diagnostics) {
    if (fonts_fail(edition.theme, diagnostics))
        return std::nullopt;
    auto typesetter = Typesetter::create(edition.theme);
    if (!typesetter)
        return typesetter.error();
    edition.typesetter = std::move(*typesetter);
    Checked<std::vector<PagedPack>> laid = lay_out(*edition.disclosed, edition.theme, *edition.typesetter);
    diagnostics.append(laid.diagnostics);
    if (laid.diagnostics.has_errors())
        return std::nullopt;
    edition.packs = std::move(laid.value);
    auto drawn = draw_pages(edition.packs, edition.theme, *edition.typesetter);
    if (!drawn)
        return drawn.error();
    edition.drawn = std::move(*drawn);
    return std::nullopt;
}

}  // namespace

Result<Written> write_packs(const Loaded& loaded, const Composed& composed, const BuildRequest& request,
                            Diagnostics& diagnostics, const Progress& progress) {
    const Theme& theme = loaded.model.data().theme;
    const std::vector<Document>& documents = composed.disclosed.documents;
    const ShownFigures& figures = composed.disclosed.figures;
    const Date date = document_date(loaded.model, request.period);
    const PdfFacts pdf_facts{date, "boardpack " BOARDPACK_VERSION};
    const bool pdf = wants(request, Format::pdf);
    const bool xlsx = pdf || request.large || wants(request, Format::xlsx);  // a PDF carries its workbook

    std::vector<Result<std::string>> books(documents.size(), std::string{});
    std::vector<std::pair<std::string, std::string>> texts(documents.size());
    const std::size_t steps =
        documents.size() * (1 + (xlsx ? 1 : 0) + (pdf ? 1 : 0) + (request.large ? 1 : 0)) + composed.families.size();
    StepCounter counter{steps, progress};

    WorkQueue queue{request.jobs};
    // Workbooks and text on the other processors while this one lays out and draws the pages that the packs share.
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (xlsx)
            queue.add([&, i] {
                books[i] = write_xlsx(documents[i], figures, theme, date);
                counter.done(documents[i].meta.pack_id + ".xlsx");
            });
        queue.add([&, i] {
            texts[i] = {write_text(documents[i], figures), write_text_figures(documents[i], figures)};
            counter.done(documents[i].meta.pack_id + ".txt");
        });
    }

    Written written;
    std::vector<Edition> editions;
    if (pdf)
        editions.push_back({&composed.disclosed, theme, {}, {}, {}, true});
    Disclosed large;
    if (request.large) {
        large.figures = figures;
        for (const Document& document : documents) large.documents.push_back(large_print(document));
        editions.push_back({&large, large_print(theme), {}, {}, {}, true});
    }
    const Disclosed family{composed.families, figures, {}};
    if (request.family)
        editions.push_back({&family, family_theme(theme), {}, {}, {}, false});
    std::optional<Failure> failure;
    for (Edition& edition : editions)
        if (!failure)
            failure = draw(edition, diagnostics);
    queue.wait();
    if (failure)
        return std::unexpected(*failure);
    for (const auto& book : books)
        if (!book)
            return std::unexpected(book.error());
    if (diagnostics.has_errors())
        return written;

    for (Edition& edition : editions) {
        std::vector<Result<std::string>> pdfs(edition.packs.size(), std::string{});
        for (std::size_t i = 0; i < edition.packs.size(); ++i) {
            written.pages += edition.packs[i].pages.size();
            queue.add([&, i] {
                std::vector<Attachment> attached;
                if (edition.carries_books)
                    attached.push_back({documents[i].meta.pack_id + ".xlsx",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        "The figures of this pack as a workbook", *books[i]});
                pdfs[i] = assemble_pdf(*edition.drawn, edition.packs[i], i, attached, pdf_facts);
                counter.done(edition.packs[i].meta.pack_id + ".pdf");
            });
        }
        queue.wait();
        for (std::size_t i = 0; i < pdfs.size(); ++i) {
            if (!pdfs[i])
                return std::unexpected(pdfs[i].error());
            written.files[edition.packs[i].meta.pack_id + ".pdf"] = std::move(*pdfs[i]);
        }
    }
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string& name = documents[i].meta.pack_id;
        if (wants(request, Format::xlsx))
            written.files[name + ".xlsx"] = std::move(*books[i]);
        if (wants(request, Format::txt)) {
            written.files[name + ".txt"] = std::move(texts[i].first);
            written.files[name + ".figures.tsv"] = std::move(texts[i].second);
        }
    }
    return written;
}

Date document_date(const Model& model, const Period& period) {
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        char* end = nullptr;
        const long long seconds = std::strtoll(epoch, &end, 10);
        constexpr long long most = 253402300799;  // the end of the year 9999
        if (end != epoch && *end == '\0' && seconds >= 0 && seconds <= most)
            return Date{std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}})};
    }
    return model.cut_off(period).value_or(period.last());
}

std::map<std::string, std::string> library_versions() {
    std::map<std::string, std::string> versions = pdf_library_versions();
    versions["libxlsxwriter"] = xlsx_library_version();
    return versions;
}

}  // namespace boardpack
