#include "app/command_line.hpp"

#include <sys/stat.h>

int main(int argc, char** argv)
{
    ::umask(0077); // what people tell us is nobody else's on this machine
    return app::run(argc, argv);
}
