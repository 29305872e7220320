#include "app/app.h"
#include "base/i18n.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/setup.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { PATH_SIZE = 4096, SCALE_MIN = 100, SCALE_MAX = 300, SEEDS = 100000 };

const dm_flag dm_flags_play[] = {
    {"seed", "N", N_("which dice a new session proposes (default: another each time)")},
    {"scale", "PERCENT", N_("size of everything, 100 to 300 (default: what the desktop says)")},
    {"first-frame", NULL, N_("end once the first picture stands, and print how long it took")},
    {NULL, NULL, NULL},
};

static dm_status read_scale(const char *words, int *percent, dm_diag *diag)
{
    char *end = NULL;
    const long value = strtol(words, &end, 10);
    if (end == words || *end != '\0' || value < SCALE_MIN || value > SCALE_MAX) {
        snprintf(diag->hint, sizeof diag->hint, _("it is a whole number from %d to %d"), SCALE_MIN,
                 SCALE_MAX);
        return dm_fail(diag, DM_E_USAGE, NULL, _("\"%s\" is no scale"), words);
    }
    *percent = (int)value;
    return DM_OK;
}

/// A number that a person can say to another, and another one each time.
static uint64_t some_seed(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return ((uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000) % SEEDS;
}

static dm_status play(const dm_arguments *arguments, dm_diag *diag)
{
    char scenarios[PATH_SIZE];
    char library[PATH_SIZE];
    dm_home_folder("scenarios", scenarios, sizeof scenarios);
    dm_home_folder("scenarios/library", library, sizeof library);
    dm_app_start start = {.ui = {.scenarios = scenarios,
                                 .library = library,
                                 .open = arguments->word_count > 0 ? arguments->words[0] : NULL,
                                 .engine = DM_VERSION,
                                 .compiler = __VERSION__,
                                 .seed = some_seed()}};
    const char *words = dm_flag_value(arguments, "seed");
    if (words != NULL) DM_TRY(dm_setup_read_seed(words, &start.ui.seed, diag));
    words = dm_flag_value(arguments, "scale");
    if (words != NULL) DM_TRY(read_scale(words, &start.scale_percent, diag));
    if (start.ui.open != NULL && access(start.ui.open, R_OK) != 0)
        return dm_fail(diag, DM_E_IO, NULL, _("cannot read %s"), start.ui.open);
    start.controls = getenv("DEMARCHE_CONTROLS"); // for tests of the real window
    start.ends_after_frame = dm_flag_value(arguments, "first-frame") != NULL;
    dm_app_figures figures = {0};
    DM_TRY(dm_app_run(&start, &figures, diag));
    if (start.ends_after_frame)
        printf("{\"first_frame_us\":%" PRId64 ",\"memory_kib\":%" PRId64 "}\n",
               figures.first_frame_us, figures.memory_kib);
    return DM_OK;
}

dm_status dm_command_play(const dm_arguments *arguments)
{
    dm_diag diag = {0};
    if (play(arguments, &diag) != DM_OK) return dm_complain(&diag);
    return DM_OK;
}

dm_status dm_command_launcher(void)
{
    if (dm_app_has_display()) {
        const dm_arguments nothing = {.options = dm_flags_play};
        return dm_command_play(&nothing);
    }
    fprintf(stderr, "%s\n\n    demarche run scenarios/cold-harbour --seed 7 --out out\n\n",
            _("There is no display here to open the window on. Without one, the computer plays:"));
    dm_help_print();
    return DM_E_IO; // nothing was opened
}
