#include "load/load.hpp"

#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

TEST_CASE("the minimal workspace has no findings") { check_diagnostics(minimal_workspace(), ""); }
