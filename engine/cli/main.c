#include "base/i18n.h"
#include "cli/command.h"

#include <signal.h>
#include <stddef.h>

int main(int argc, char **argv)
{
    signal(SIGXFSZ, SIG_IGN); // a limit on file sizes is told like a full disk
    dm_i18n_begin(NULL);
    return dm_command_line(argc, argv);
}
