#pragma once

namespace boardpack {

/// Arguments -> exit status: 0 done (warnings included), 1 the input has errors, 2 wrong usage or an unknown period,
/// pack or indicator or no workspace, 3 a file could not be read or written, or the machine failed. No exception leaves
/// it, and none of their texts is printed.
int run(int argc, char** argv);

}  // namespace boardpack
