#pragma once

#include "pack/composer.hpp"

namespace boardpack {

/// The area among its neighbours by the size of their bases; null where there is no funnel for the latest figure.
[[nodiscard]] BlockPtr funnel_chart(Composer& composer, const IndicatorResult& result);

}  // namespace boardpack
