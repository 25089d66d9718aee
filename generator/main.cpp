#include "commands/run.hpp"

int main(int argc, char** argv) { return boardpack::run(argc, argv); }
