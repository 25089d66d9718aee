#include "base/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace boardpack {

Diagnostic& Diagnostics::error(std::string_view code, Span where, std::string message, std::string hint) {
    list_.push_back({Severity::error, std::string{code}, where, std::move(message), std::move(hint), {}, {}});
    return list_.back();
}

Diagnostic& Diagnostics::warning(std::string_view code, Span where, std::string message, std::string hint) {
    list_.push_back({Severity::warning, std::string{code}, where, std::move(message), std::move(hint), {}, {}});
    return list_.back();
}

void Diagnostics::append(const Diagnostics& other) {
    list_.insert(list_.end(), other.list_.begin(), other.list_.end());
}

bool Diagnostics::has_errors() const { return errors() > 0; }

std::size_t Diagnostics::errors() const {
    return static_cast<std::size_t>(std::ranges::count(list_, Severity::error, &Diagnostic::severity));
}

std::size_t Diagnostics::warnings() const { return list_.size() - errors(); }

void Diagnostics::sort() {
    const auto key = [](const Diagnostic& d) {
        return std::tie(d.path, d.where.file, d.where.begin, d.severity, d.code, d.message);
    };
    std::ranges::stable_sort(list_, [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
    const auto same = [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); };
    list_.erase(std::unique(list_.begin(), list_.end(), same), list_.end());
}

}  // namespace boardpack
