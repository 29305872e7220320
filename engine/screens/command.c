#include "screens/ui_internal.h"

#include "base/i18n.h"

static const struct {
    char key;
    const char *words;
} commands[DM_COMMAND_COUNT] = {
#define DM_COMMAND(symbol, key, words) [DM_COMMAND_##symbol] = {key, words},
#include "screens/command.def"
#undef DM_COMMAND
};

char dm_command_key(dm_command command)
{
    return command < DM_COMMAND_COUNT ? commands[command].key : '\0';
}

const char *dm_command_words(dm_command command)
{
    return commands[command].words[0] != '\0' ? _(commands[command].words) : "";
}
