#include "screens/catalogue.h"
#include "screens/desk_internal.h"
#include "screens/play_internal.h"

#include "base/i18n.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What can go wrong while an exercise is played, and is not its end: the disk takes no more, or an
// adviser of the scenario fails. The exercise stands still behind a card that says what happened
// and what can be done; nothing of either side is on it, because nobody knows who looks.

static dm_storage storage_of(const dm_ui *ui)
{
    const bool is_there = ui->game != NULL && ui->game->exercise != NULL;
    return is_there ? dm_session_storage(dm_exercise_session(ui->game->exercise)) : (dm_storage){0};
}

bool dm_trouble_is_unsaved(const dm_ui *ui)
{
    return storage_of(ui).memory_since != 0;
}

static int unsaved_count(const dm_ui *ui)
{
    const int64_t since = storage_of(ui).memory_since;
    if (since == 0) return 0;
    return (int)(dm_session_count(dm_exercise_session(ui->game->exercise)) - since + 1);
}

void dm_trouble_say_unsaved(const dm_ui *ui, dm_text *text)
{
    const int count = unsaved_count(ui);
    dm_text_format(text, _n("%d input is not saved", "%d inputs are not saved", count), count);
}

// Another place ----------------------------------------------------------------------------------

/// A folder that can be written to and is not on the disk that failed.
static bool is_elsewhere(const char *folder, dev_t full)
{
    struct stat found;
    return stat(folder, &found) == 0 && S_ISDIR(found.st_mode) && found.st_dev != full &&
           access(folder, W_OK) == 0;
}

/// The first disk that is plugged in below `folder`.
static bool find_stick(const char *folder, dev_t full, char *path, size_t size)
{
    DIR *open_folder = opendir(folder);
    if (open_folder == NULL) return false;
    bool is_found = false;
    for (const struct dirent *entry; !is_found && (entry = readdir(open_folder)) != NULL;) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, size, "%s/%s", folder, entry->d_name);
        is_found = is_elsewhere(path, full);
    }
    closedir(open_folder);
    return is_found;
}

static void find_elsewhere(const dm_ui *ui, char *path, size_t size)
{
    struct stat data;
    char sticks[300];
    const char *user = getenv("USER");
    const char *home = getenv("HOME");
    const char *temporary = getenv("TMPDIR");
    const dev_t full = stat(ui->data, &data) == 0 ? data.st_dev : 0;
    snprintf(sticks, sizeof sticks, "/media/%s", user != NULL ? user : "");
    if (find_stick(sticks, full, path, size)) return;
    snprintf(sticks, sizeof sticks, "/run/media/%s", user != NULL ? user : "");
    if (find_stick(sticks, full, path, size)) return;
    const char *const folders[] = {home, temporary, "/tmp", "/var/tmp"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        if (folders[i] == NULL || !is_elsewhere(folders[i], full)) continue;
        snprintf(path, size, "%s", folders[i]);
        return;
    }
    snprintf(path, size, "%s", home != NULL ? home : "/tmp");
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static void propose_path(dm_ui *ui)
{
    char folder[500];
    char path[DM_LINE_BYTES];
    find_elsewhere(ui, folder, sizeof folder);
    const char *name = file_name(ui->game->path);
    const size_t length = strlen(name) > 9 ? strlen(name) - 9 : 0; // without ".demarche"
    struct stat found;
    for (int number = 1; number < 100; number++) {
        if (number == 1)
            snprintf(path, sizeof path, "%.250s/%.120s", folder, name);
        else
            snprintf(path, sizeof path, "%.250s/%.*s-%d.demarche", folder, (int)length, name,
                     number);
        if (stat(path, &found) != 0) break;
    }
    dm_edit_set(&ui->edits[DM_LINE_PATH], path);
}

// Coming and going -------------------------------------------------------------------------------

static void open_card(dm_ui *ui, dm_trouble trouble)
{
    dm_game *game = ui->game;
    if (ui->screen != DM_SCREEN_TROUBLE) game->before_trouble = ui->screen;
    game->trouble = trouble;
    game->trouble_done = 0;
    if (trouble == DM_TROUBLE_STORAGE) propose_path(ui);
    dm_ui_go(ui, DM_SCREEN_TROUBLE);
}

void dm_trouble_advice(dm_ui *ui, const dm_diag *diag)
{
    ui->failure = *diag;
    open_card(ui, DM_TROUBLE_ADVICE);
}

void dm_trouble_look(dm_ui *ui)
{
    dm_game *game = ui->game;
    if (game == NULL || game->exercise == NULL) return;
    if (!dm_trouble_is_unsaved(ui)) {
        game->is_unsaved_told = false; // perhaps there was room again, and nobody had to ask
        return;
    }
    if (game->is_unsaved_told || ui->screen == DM_SCREEN_TROUBLE) return;
    game->is_unsaved_told = true;
    open_card(ui, DM_TROUBLE_STORAGE);
}

bool dm_trouble_keeps(dm_ui *ui, dm_command wish)
{
    if (!dm_trouble_is_unsaved(ui)) return false;
    // Who has read the card and asks again, means it.
    if (ui->screen == DM_SCREEN_TROUBLE && ui->game->trouble_done == (int)wish) return false;
    open_card(ui, DM_TROUBLE_STORAGE);
    ui->game->trouble_done = (int)wish;
    return true;
}

/// Where it was, but in a game of two behind the curtain.
static void resume(dm_ui *ui)
{
    dm_game *game = ui->game;
    const dm_screen before = game->before_trouble;
    if (before == DM_SCREEN_PLAY && game->people > 1 && !dm_game_is_over(game)) {
        dm_game_cover_for(ui, game->viewer);
    } else {
        dm_ui_go(ui, before);
    }
    if (game->is_desk) {
        game->is_paused = true; // the facilitator says when the clock goes on
        ui->desk->base_ms = ui->now_ms;
        ui->desk->base_minute = dm_exercise_world(game->exercise)->now;
    }
    dm_game_follow(ui);
}

static void retry(dm_ui *ui)
{
    dm_diag diag = {0};
    if (dm_session_retry(dm_exercise_session(ui->game->exercise), &diag) != DM_OK) {
        dm_ui_say(ui, true, diag.message);
        return;
    }
    resume(ui);
    dm_ui_say(ui, false, _("Everything is in the session file again."));
}

/// Sessions are looked for in one folder: a link there leads to what was saved elsewhere.
static bool link_to(const dm_ui *ui, const char *path)
{
    char link[800];
    struct stat found;
    const char *name = file_name(path);
    if (path[0] != '/') return false;
    for (int number = 1; number < 100; number++) {
        snprintf(link, sizeof link, "%s/elsewhere-%d-%.150s", ui->data, number, name);
        if (lstat(link, &found) != 0) return symlink(path, link) == 0;
    }
    return false;
}

static void save_elsewhere(dm_ui *ui)
{
    dm_diag diag = {0};
    char words[700];
    const char *path = ui->edits[DM_LINE_PATH].text;
    if (path[0] == '\0') return;
    if (dm_session_save_as(dm_exercise_session(ui->game->exercise), path, &diag) != DM_OK) {
        dm_ui_say(ui, true, diag.message);
        return;
    }
    snprintf(ui->game->path, sizeof ui->game->path, "%s", path);
    if (link_to(ui, path))
        snprintf(words, sizeof words, _("Saved, and goes on there: %s"), path);
    else
        snprintf(words, sizeof words, _("Saved. To continue it: demarche play %s"), path);
    resume(ui);
    dm_ui_say(ui, false, words);
}

// The card ---------------------------------------------------------------------------------------

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    dm_put_title(&column, ui->game->trouble == DM_TROUBLE_STORAGE
                              ? _("The disk takes no more")
                              : _("An adviser of the scenario has failed"));
    return dm_head_end(&column);
}

static void put_storage(dm_column *column)
{
    dm_ui *ui = column->ui;
    char words[160];
    dm_text text = dm_text_over(words, sizeof words);
    const dm_storage storage = storage_of(ui);
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, DM_ROLE_BREACH, "", (dm_look){0});
    dm_put_sign(&card.inner, DM_SYMBOL_EXCLAMATION, DM_ROLE_BREACH,
                storage.why != NULL ? storage.why->message : "");
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, ui->game->path);
    dm_trouble_say_unsaved(ui, &text);
    dm_put_bold(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, words);
    dm_put_text(
        &card.inner, DM_STYLE_BODY, DM_ROLE_INK,
        _("Nothing is lost as long as the program runs: the exercise is in memory, and what "
          "went before is in the file."));
    dm_card_end(&card);
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, _("What now?"));
    dm_gap(column, 6);
    dm_put_button(column, dm_control_id(DM_COMMAND_RETRY, 0),
                  _("Make room on the disk, then try again"), (dm_look){.is_main = true});
    dm_gap(column, 6);
    dm_put_field(column, DM_LINE_PATH, _("Or save all of it elsewhere, and go on there"),
                 _("A file on another disk or stick that does not exist yet."));
    dm_put_button(column, dm_control_id(DM_COMMAND_SAVE_AS, 0), _("Save it there"), (dm_look){0});
    dm_gap(column, 6);
    dm_put_button(column, dm_control_id(DM_COMMAND_PLAY_ON, 0), _("Go on in memory for now"),
                  (dm_look){.hint = _("The bottom line says that it is not saved, and brings this "
                                      "card back.")});
    dm_gap(column, 6);
    dm_put_button(column, dm_control_id(DM_COMMAND_ABANDON, 0), _("Quit, and lose these inputs"),
                  (dm_look){.hint = _("The exercise can be continued from before them.")});
}

static void put_advice(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_diag *diag = &ui->failure;
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, DM_ROLE_CAUTION, "", (dm_look){0});
    dm_put_sign(&card.inner, DM_SYMBOL_EXCLAMATION, DM_ROLE_CAUTION, diag->message);
    if (diag->where.file[0] != '\0') {
        char place[DM_FILE_NAME_MAX + 40];
        snprintf(place, sizeof place, "%s:%d", diag->where.file, diag->where.line);
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, place);
    }
    if (diag->hint[0] != '\0') dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, diag->hint);
    dm_card_end(&card);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK,
                _("It is asked no more. All else goes on: planned injects, decisions, norms, and "
                  "what was played is recorded. Its author should know of this."));
    dm_gap(column, 12);
    dm_put_button(column, dm_control_id(DM_COMMAND_PLAY_ON, 0), _("Go on without it"),
                  (dm_look){.is_main = true});
    dm_gap(column, 6);
    dm_put_button(column, dm_control_id(DM_COMMAND_LEAVE, 0), _("To the start"),
                  (dm_look){.hint = _("Everything is recorded.")});
}

static void body(dm_ui *ui, dm_box box)
{
    dm_column column = dm_area_begin(ui, DM_AREA_BODY, box);
    if (ui->game->trouble == DM_TROUBLE_STORAGE)
        put_storage(&column);
    else
        put_advice(&column);
    dm_area_end(&column, _("What happened"));
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    (void)argument;
    switch ((int)command) {
    case DM_COMMAND_RETRY:
        retry(ui);
        return true;
    case DM_COMMAND_FIELD:
    case DM_COMMAND_SAVE_AS:
        save_elsewhere(ui);
        return true;
    case DM_COMMAND_BACK:
    case DM_COMMAND_PLAY_ON:
        resume(ui);
        return true;
    case DM_COMMAND_ABANDON:
        dm_ui_ask(ui, DM_UI_QUIT_NOW);
        return true;
    case DM_COMMAND_LEAVE:
        dm_game_close(ui);
        dm_catalogue_refresh(ui->catalogue, ui->data);
        dm_ui_go(ui, DM_SCREEN_LAUNCHER);
        return true;
    default:
        return true; // nothing of a side can be looked up from here
    }
}

static const dm_command keys[] = {DM_COMMAND_PLAY_ON, DM_COMMAND_NONE};

const dm_place dm_place_trouble = {
    .name = "trouble", .head = head, .body = body, .act = act, .keys = keys};
