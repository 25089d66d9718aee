#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/period.hpp"
#include "base/rational.hpp"
#include "load/table_shape.hpp"
#include "load/toml_tree.hpp"
#include "model/places.hpp"
#include "model/template.hpp"

namespace boardpack::load {

/// Takes typed values out of a TOML tree. Every wrong value becomes a diagnostic (02xx) and reading goes on; each
/// function gives nothing when the value could not be used.
class Reader {
public:
    Reader(Diagnostics& diagnostics, Places& places) : diagnostics_(diagnostics), places_(places) {}

    std::optional<std::string> text(const TomlValue& v, const Rule& rule);
    std::optional<std::int64_t> whole(const TomlValue& v, const Rule& rule);
    std::optional<Rational> decimal(const TomlValue& v, const Rule& rule);
    std::optional<bool> yes_no(const TomlValue& v);
    std::optional<Date> date(const TomlValue& v);
    std::optional<Period> period(const TomlValue& v);
    std::optional<Colour> colour(const TomlValue& v);
    /// The place of the value among `names`.
    std::optional<std::size_t> choice(const TomlValue& v, const std::vector<std::string_view>& names);
    bool is_table(const TomlValue& v, std::string_view what);
    bool is_list(const TomlValue& v, const Rule& rule);
    /// For lists of names: each once.
    void no_repeats(const TomlValue& list);

    /// For keys of maps: the same rules as for values.
    bool is_id(std::string_view text, Span where);
    bool is_name(const TomlEntry& entry);

    /// Gives the known key that was probably meant, or "".
    std::string unknown_key(const TomlEntry& entry, const std::vector<std::string>& known);
    void missing_key(std::string_view key, std::string_view help, std::string_view table, Span where);

    /// Errors so far in the table that is being read.
    [[nodiscard]] std::size_t errors() const { return errors_; }

    /// Between begin and end, an error belongs to this table: its places are then marked as faulty, so that later
    /// checks keep silent about them.
    class Scope {
    public:
        Scope(Reader& reader, const TomlValue& table);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Reader& reader_;
        const TomlValue& table_;
        std::size_t outer_errors_;
    };

private:
    void error(std::string_view code, Span where, std::string message, std::string hint = {});
    void wrong_kind(const TomlValue& v, std::string_view expected, std::string hint = {});
    bool is_near(Date first, Span where);
    bool sound_text(const TomlValue& v, const Rule& rule);
    std::optional<Rational> number(const TomlValue& v, const Rule& rule);
    std::optional<std::string> date_or_words(const TomlValue& v, const Rule& rule);

    Diagnostics& diagnostics_;
    Places& places_;
    std::size_t errors_ = 0;  // in the table being read
};

}  // namespace boardpack::load
