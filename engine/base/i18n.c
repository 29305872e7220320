#include "base/i18n.h"

#include <locale.h>
#include <stddef.h>

void dm_i18n_begin(const char *catalogue_directory)
{
    setlocale(LC_MESSAGES, "");
    if (catalogue_directory != NULL) bindtextdomain(DM_TEXT_DOMAIN, catalogue_directory);
    // LC_CTYPE stays "C", which would turn every other letter into "?".
    bind_textdomain_codeset(DM_TEXT_DOMAIN, "UTF-8");
}
