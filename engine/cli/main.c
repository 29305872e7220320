#include "base/i18n.h"
#include "cli/command.h"

#include <stddef.h>

int main(int argc, char **argv)
{
    dm_i18n_begin(NULL);
    return dm_command_line(argc, argv);
}
