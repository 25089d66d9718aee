#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include "base/names.hpp"
#include "base/span.hpp"
#include "load/reader.hpp"
#include "load/table_shape.hpp"

namespace boardpack::load {

// One table describes each TOML table of the workspace: Table<T> lists the keys that fill a T. The reader, the JSON
// Schemas and the reference page are all made from it, so that they cannot differ. The type of a field follows from the
// type of its member (Type<> below); what the type does not say stands in a Rule.

/// One key of a table and the member of T that it fills.
template <class T>
struct Field {
    std::string_view key;
    bool required;
    std::string_view help;
    Rule rule;
    void (*read)(Reader&, const TomlValue&, const Rule&, T&);
    TypeShape (*shape)(const Rule&);
    std::string (*fallback)();
};

/// The fields of T. A specialisation has `name`, `help` and an array `fields`.
template <class T>
struct Table;

template <class T>
concept HasTable = requires { Table<T>::fields; };
template <class T>
concept HasNames = requires { Names<T>::all; };

/// How a member type is read and described.
template <class M>
struct Type;

// --- tables ----------------------------------------------------------------------------------------------------------

template <HasTable T>
void read_table(Reader& reader, const TomlValue& v, T& out) {
    if (!reader.is_table(v, Table<T>::name))
        return;
    const Reader::Scope scope{reader, v};
    if constexpr (requires { out.span = v.span; })
        out.span = v.span;
    std::vector<std::string> given;
    for (const TomlEntry& entry : v.entries) {
        const Field<T>* field = nullptr;
        for (const Field<T>& f : Table<T>::fields)
            if (f.key == entry.key)
                field = &f;
        if (field != nullptr) {
            given.push_back(entry.key);
            field->read(reader, entry.value, field->rule, out);
            continue;
        }
        std::vector<std::string> known;
        for (const Field<T>& f : Table<T>::fields) known.emplace_back(f.key);
        given.push_back(reader.unknown_key(entry, known));  // misspelt is not missing
    }
    for (const Field<T>& f : Table<T>::fields)
        if (f.required && std::ranges::find(given, f.key) == given.end())
            reader.missing_key(f.key, f.help, Table<T>::name, v.span);
}

template <HasTable T>
[[nodiscard]] TableShape table_shape() {
    TableShape shape{Table<T>::name, Table<T>::help, {}};
    for (const Field<T>& f : Table<T>::fields)
        shape.fields.push_back({f.key, f.required, f.help, f.required ? std::string{} : f.fallback(), f.shape(f.rule)});
    return shape;
}

template <HasTable T>
struct Type<T> {
    static void read(Reader& r, const TomlValue& v, const Rule&, T& out) { read_table(r, v, out); }
    static TypeShape shape(const Rule& rule) {
        return {.form = TypeShape::Form::table, .rule = rule, .table = std::make_shared<TableShape>(table_shape<T>())};
    }
};

// --- single values ---------------------------------------------------------------------------------------------------

template <>
struct Type<std::string> {
    static void read(Reader& r, const TomlValue& v, const Rule& rule, std::string& out) {
        if (auto text = r.text(v, rule))
            out = std::move(*text);
    }
    static TypeShape shape(const Rule& rule) {
        using enum TypeShape::Form;
        return {.form = !rule.or_words.empty()            ? date_or_words
                        : rule.text == Rule::Text::period ? period
                        : rule.choices.empty()            ? text
                                                          : choice,
                .rule = rule,
                .choices = {rule.choices.begin(), rule.choices.end()}};
    }
};

template <class I>
    requires(std::same_as<I, int> || std::same_as<I, std::int64_t>)
struct Type<I> {
    static void read(Reader& r, const TomlValue& v, const Rule& rule, I& out) {
        if (const auto n = r.whole(v, rule))
            out = static_cast<I>(*n);
    }
    static TypeShape shape(const Rule& rule) { return {.form = TypeShape::Form::whole, .rule = rule}; }
};

template <>
struct Type<Rational> {
    static void read(Reader& r, const TomlValue& v, const Rule& rule, Rational& out) {
        if (const auto n = r.decimal(v, rule))
            out = *n;
    }
    static TypeShape shape(const Rule& rule) { return {.form = TypeShape::Form::decimal, .rule = rule}; }
};

/// Only for measures of the page: figures are Rational.
template <>
struct Type<double> {
    static void read(Reader& r, const TomlValue& v, const Rule& rule, double& out) {
        if (const auto n = r.decimal(v, rule))
            out = n->to_double();
    }
    static TypeShape shape(const Rule& rule) { return {.form = TypeShape::Form::decimal, .rule = rule}; }
};

template <>
struct Type<bool> {
    static void read(Reader& r, const TomlValue& v, const Rule&, bool& out) {
        if (const auto yes = r.yes_no(v))
            out = *yes;
    }
    static TypeShape shape(const Rule& rule) { return {.form = TypeShape::Form::yes_no, .rule = rule}; }
};

template <>
struct Type<Date> {
    static void read(Reader& r, const TomlValue& v, const Rule&, Date& out) {
        if (const auto day = r.date(v))
            out = *day;
    }
    static TypeShape shape(const Rule& rule) { return {.form = TypeShape::Form::date, .rule = rule}; }
};

template <>
struct Type<Period> {
    static void read(Reader& r, const TomlValue& v, const Rule&, Period& out) {
        if (const auto period = r.period(v))
            out = *period;
    }
    static TypeShape shape(const Rule& rule) { return {.form = TypeShape::Form::period, .rule = rule}; }
};

template <>
struct Type<Colour> {
    static void read(Reader& r, const TomlValue& v, const Rule&, Colour& out) {
        if (const auto colour = r.colour(v))
            out = *colour;
    }
    static TypeShape shape(const Rule& rule) { return {.form = TypeShape::Form::colour, .rule = rule}; }
};

template <HasNames E>
struct Type<E> {
    static std::vector<std::string_view> names() {
        std::vector<std::string_view> out;
        for (const auto& [text, value] : Names<E>::all) out.push_back(text);
        return out;
    }
    static void read(Reader& r, const TomlValue& v, const Rule&, E& out) {
        if (const auto at = r.choice(v, names()))
            out = Names<E>::all[*at].second;
    }
    static TypeShape shape(const Rule& rule) {
        return {.form = TypeShape::Form::choice, .rule = rule, .choices = names()};
    }
};

// --- wrappers --------------------------------------------------------------------------------------------------------

template <class T>
struct Type<Located<T>> {
    static void read(Reader& r, const TomlValue& v, const Rule& rule, Located<T>& out) {
        out.span = v.span;
        Type<T>::read(r, v, rule, out.value);
    }
    static TypeShape shape(const Rule& rule) { return Type<T>::shape(rule); }
};

template <class T>
struct Type<std::optional<T>> {
    static void read(Reader& r, const TomlValue& v, const Rule& rule, std::optional<T>& out) {
        const std::size_t before = r.errors();
        Type<T>::read(r, v, rule, out.emplace());
        if (!HasTable<T> && r.errors() > before)
            out.reset();  // not understood is not given
    }
    static TypeShape shape(const Rule& rule) { return Type<T>::shape(rule); }
};

template <class T>
struct Type<std::vector<T>> {
    static void read(Reader& r, const TomlValue& v, const Rule& rule, std::vector<T>& out) {
        if (!r.is_list(v, rule))
            return;
        for (const TomlValue& item : v.items) {
            const std::size_t before = r.errors();
            Type<T>::read(r, item, rule, out.emplace_back());
            if (!HasTable<T> && r.errors() > before)
                out.pop_back();
        }
        if constexpr (std::same_as<T, std::string> || std::same_as<T, Located<std::string>>)
            r.no_repeats(v);
    }
    static TypeShape shape(const Rule& rule) {
        return {.form = TypeShape::Form::list, .rule = rule, .item = std::make_shared<TypeShape>(Type<T>::shape(rule))};
    }
};

// --- fields ----------------------------------------------------------------------------------------------------------

namespace field_detail {

template <class C, class M>
C owner_of(M C::*);

template <class T, class M>
M& member(T& object, M T::* path) {
    return object.*path;
}
template <class T, class M, class... Rest>
auto& member(T& object, M T::* path, Rest... rest) {
    return member(object.*path, rest...);
}

/// How the value that a member has by itself is written in the reference; "" where that would tell nothing.
template <class M>
std::string words_of(const M& value) {
    if constexpr (HasNames<M>)
        return std::string{name_of(value)};
    else if constexpr (std::same_as<M, int> || std::same_as<M, std::int64_t>)
        return std::to_string(value);
    else if constexpr (std::same_as<M, double>)
        return fmt::format("{}", value);
    else if constexpr (std::same_as<M, Rational>)
        return value.exact();
    else if constexpr (std::same_as<M, bool>)
        return value ? "true" : "false";
    else if constexpr (std::same_as<M, std::string>)
        return value;
    else if constexpr (std::same_as<M, Colour>)
        return value.hex();
    else
        return {};
}

template <auto First, auto... Rest>
constexpr auto field(std::string_view key, bool required, std::string_view help, const Rule& rule) {
    using T = decltype(owner_of(First));
    using M = std::remove_reference_t<decltype(member(std::declval<T&>(), First, Rest...))>;
    return Field<T>{key,
                    required,
                    help,
                    rule,
                    [](Reader& r, const TomlValue& v, const Rule& of, T& out) {
                        Type<M>::read(r, v, of, member(out, First, Rest...));
                    },
                    &Type<M>::shape,
                    [] {
                        T object{};
                        return words_of(member(object, First, Rest...));
                    }};
}

}  // namespace field_detail

/// A key that must be there. `Path` leads to the member: &T::a, or &T::a, &A::b for a member of a member.
template <auto... Path>
constexpr auto req(std::string_view key, std::string_view help, const Rule& rule = {}) {
    return field_detail::field<Path...>(key, true, help, rule);
}

/// A key that may be absent.
template <auto... Path>
constexpr auto opt(std::string_view key, std::string_view help, const Rule& rule = {}) {
    return field_detail::field<Path...>(key, false, help, rule);
}

}  // namespace boardpack::load
