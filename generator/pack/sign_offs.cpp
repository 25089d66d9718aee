#include "pack/sign_offs.hpp"

#include <algorithm>

namespace boardpack {

namespace {

const std::vector<std::string>& co_chairs_for(const Model& model, const Board& board) {
    if (!board.co_chairs.empty())
        return board.co_chairs;
    for (const Board& other : model.strategy().boards)
        if (!other.co_chairs.empty())
            return other.co_chairs;
    return board.co_chairs;
}

}  // namespace

std::vector<SignOff> sign_offs_of(const Model& model, const Board& board, const Period& period,
                                  std::optional<Date> known_on) {
    std::vector<SignOff> all;
    for (const std::string& post : co_chairs_for(model, board)) all.push_back({post, std::nullopt, {}});
    const Release* release = model.release(period);
    if (!release)
        return all;
    for (SignOff given : release->sign_offs) {
        if (known_on && given.signed_on && *given.signed_on > *known_on)
            given.signed_on.reset();
        const auto place = std::ranges::find(all, given.post, &SignOff::post);
        if (place == all.end())
            all.push_back(std::move(given));
        else
            *place = std::move(given);
    }
    return all;
}

bool is_draft(const std::vector<SignOff>& sign_offs) {
    return sign_offs.empty() || std::ranges::any_of(sign_offs, [](const SignOff& s) { return !s.signed_on; });
}

}  // namespace boardpack
