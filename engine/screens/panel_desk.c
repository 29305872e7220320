#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"

#include <stdio.h>
#include <string.h>

// The console's smaller panels: delay, a new inject, a note, norms on and off, a jump, the end. No
// clock runs differently while one is open; Esc closes it.

enum { HOUR = 60, DAY = 24 * HOUR, TIME_BYTES = 48 };

static const int16_t amounts[] = {10, 30, 60, 2 * HOUR, 6 * HOUR, DAY};
enum { AMOUNTS = sizeof amounts / sizeof amounts[0] };

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_GLOSSARY, DM_COMMAND_NONE};

static dm_column begin(dm_ui *ui, dm_box box, const char *title)
{
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    dm_put_title(&column, title);
    dm_gap(&column, 6);
    return column;
}

/// The way out, and the way to do it.
static void put_end(dm_column *column, const char *label, bool is_ready, const char *hint)
{
    dm_gap(column, 8);
    dm_row row = dm_row_of(column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_DO_IT, 0), label,
                  (dm_look){.is_main = true, .is_disabled = !is_ready, .hint = hint});
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Leave it"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
}

static bool is_typed(const dm_ui *ui, dm_line line)
{
    const char *words = ui->edits[line].text;
    return words[strspn(words, " ")] != '\0';
}

/// Enter in the field does what the button does.
static bool is_do(dm_command command)
{
    return command == DM_COMMAND_DO_IT || command == DM_COMMAND_FIELD;
}

static void put_amounts(dm_column *column, dm_command command)
{
    dm_row row = dm_row_of(column);
    for (int i = 0; i < AMOUNTS; i++) {
        char words[TIME_BYTES];
        dm_text text = dm_text_over(words, sizeof words);
        dm_say_duration(&text, amounts[i]);
        dm_row_button(&row, dm_control_id(command, i), words,
                      (dm_look){.key = (char)('1' + i), .is_main = i == 0});
    }
    dm_row_end(&row);
}

// Delay ------------------------------------------------------------------------------------------

static void put_delay(dm_ui *ui, dm_box box)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    dm_column column = begin(ui, box, _("Delay by how long?"));
    const int inject = ui->desk->standby;
    if (inject >= 0)
        dm_put_bold(&column, DM_STYLE_NAME, DM_ROLE_INK,
                    dm_say(scenario, scenario->injects[inject].noun.title));
    dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("From when it is planned; when that has no minute, from now."));
    dm_gap(&column, 6);
    put_amounts(&column, DM_COMMAND_DELAY_BY);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Leave it"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
    dm_area_end(&column, _("Delay"));
}

static bool act_delay(dm_ui *ui, dm_command command, int argument)
{
    const int inject = ui->desk->standby;
    if (command != DM_COMMAND_DELAY_BY || argument >= AMOUNTS) return false;
    dm_ui_close_panel(ui);
    if (inject < 0) return true;
    const int64_t now = dm_desk_minute(ui);
    const int64_t at = dm_exercise_world(ui->game->exercise)->injects[inject].at;
    const int64_t from = at > now ? at : now;
    dm_desk_play(ui, dm_hand_delay(inject, from + amounts[argument]), NULL, _("Delayed."));
    return true;
}

// A new inject -----------------------------------------------------------------------------------

static void put_ad_hoc(dm_ui *ui, dm_box box)
{
    static const int8_t audiences[] = {DM_TO_FIRST, DM_TO_SECOND, DM_TO_STATES, DM_TO_PUBLIC};
    dm_column column = begin(ui, box, _("A new inject"));
    dm_put_field(&column, DM_LINE_INJECT, _("What they read"),
                 _("It reaches them at once and stands in the record."));
    dm_put_bold(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("To"));
    dm_row row = dm_row_of(&column);
    for (int i = 0; i < 4; i++) {
        char words[100];
        dm_text text = dm_text_over(words, sizeof words);
        dm_desk_say_audience(ui->game, audiences[i], &text);
        dm_row_choice(&row, dm_control_id(DM_COMMAND_AUDIENCE, audiences[i]), words,
                      (dm_look){.is_on = ui->desk->to == audiences[i],
                                .key = (char)('1' + i),
                                .hint = audiences[i] == DM_TO_PUBLIC
                                            ? _("Everybody reads it, on the projector too.")
                                            : _("Nobody else reads it.")});
    }
    dm_row_end(&row);
    put_end(&column, _("Send it"), is_typed(ui, DM_LINE_INJECT), _("First write what they read."));
    dm_area_end(&column, _("A new inject"));
}

static bool act_ad_hoc(dm_ui *ui, dm_command command, int argument)
{
    if (command == DM_COMMAND_AUDIENCE) {
        ui->desk->to = argument;
        return true;
    }
    if (!is_do(command)) return false;
    if (!is_typed(ui, DM_LINE_INJECT)) return true;
    if (dm_desk_play(ui, dm_hand_inject(ui->desk->to), ui->edits[DM_LINE_INJECT].text, _("Sent.")))
        dm_ui_close_panel(ui);
    return true;
}

// A note -----------------------------------------------------------------------------------------

static void put_note(dm_ui *ui, dm_box box)
{
    dm_column column = begin(ui, box, _("A note"));
    dm_put_field(&column, DM_LINE_NOTE, _("What you noticed"),
                 _("For the debrief. Nobody reads it before."));
    put_end(&column, _("Keep it"), is_typed(ui, DM_LINE_NOTE), _("First write something."));
    dm_area_end(&column, _("A note"));
}

static bool act_note(dm_ui *ui, dm_command command, int argument)
{
    (void)argument;
    if (!is_do(command)) return false;
    if (is_typed(ui, DM_LINE_NOTE) &&
        dm_desk_play(ui, dm_hand_note(), ui->edits[DM_LINE_NOTE].text, _("Noted.")))
        dm_ui_close_panel(ui);
    return true;
}

// Norms ------------------------------------------------------------------------------------------

static bool is_in_force(const dm_ui *ui, int norm, int state)
{
    return (dm_exercise_world(ui->game->exercise)->norms[state] >> (unsigned)norm & 1U) != 0;
}

static void put_norms(dm_ui *ui, dm_box box)
{
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    dm_column column = begin(ui, box, _("Norms in force"));
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_end(&row);
    for (int norm = 0; norm < scenario->norms_count; norm++) {
        char words[240];
        snprintf(words, sizeof words, "%s %s", dm_say(scenario, scenario->norms[norm].noun.id),
                 dm_say(scenario, scenario->norms[norm].noun.title));
        dm_put_bold(&column, DM_STYLE_BODY, DM_ROLE_INK, words);
        dm_gap(&column, 4);
        row = dm_row_of(&column);
        for (int state = 0; state < DM_STATES; state++) {
            snprintf(words, sizeof words, _("binds %s"), dm_state_name(ui->game, state));
            dm_row_switch(&row, dm_control_id(DM_COMMAND_NORM_FORCE, norm * DM_STATES + state),
                          words,
                          (dm_look){.is_on = is_in_force(ui, norm, state),
                                    .hint = _("From this minute on. Both sides are told.")});
        }
        dm_row_end(&row);
    }
    dm_area_end(&column, _("Norms in force"));
}

static bool act_norms(dm_ui *ui, dm_command command, int argument)
{
    const int norm = argument / DM_STATES;
    const int state = argument % DM_STATES;
    if (command != DM_COMMAND_NORM_FORCE || norm >= dm_game_scenario(ui->game)->norms_count)
        return false;
    const bool is_on = is_in_force(ui, norm, state);
    dm_desk_play(ui, dm_hand_norm(norm, 1 << state, !is_on), NULL,
                 is_on ? _("Out of force.") : _("In force."));
    return true;
}

// A jump -----------------------------------------------------------------------------------------

/// "2 06:30", "day 2, 06:30" or "06:30" (the next one). @return -1: that is no time
static int64_t read_moment(const char *words, int64_t now)
{
    int numbers[3];
    int count = 0;
    while (*words != '\0') {
        if (*words < '0' || *words > '9') {
            words++;
            continue;
        }
        int number = 0;
        for (; *words >= '0' && *words <= '9'; words++)
            if (number < 100000) number = number * 10 + (*words - '0');
        if (count == 3) return -1;
        numbers[count++] = number;
    }
    if (count < 2) return -1;
    const int64_t clock = (int64_t)numbers[count - 2] * HOUR + numbers[count - 1];
    if (numbers[count - 1] >= HOUR || numbers[count - 2] >= 24) return -1;
    if (count == 3) return numbers[0] > 0 ? (numbers[0] - 1) * (int64_t)DAY + clock : -1;
    const int64_t today = now / DAY * DAY + clock;
    return today > now ? today : today + DAY;
}

static void put_jump(dm_ui *ui, dm_box box)
{
    dm_column column = begin(ui, box, _("Jump to a time"));
    dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("All that is due on the way happens. The clock stops sooner when somebody has "
                  "to answer."));
    dm_gap(&column, 6);
    dm_put_field(&column, DM_LINE_MOMENT, _("Day and time"), _("2 06:30, or 06:30 alone."));
    put_end(&column, _("Go there"), is_typed(ui, DM_LINE_MOMENT), _("First say when."));
    dm_put_bold(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("Or onward by"));
    dm_gap(&column, 4);
    put_amounts(&column, DM_COMMAND_JUMP_BY);
    dm_area_end(&column, _("Jump"));
}

static void jump(dm_ui *ui, int64_t minute)
{
    dm_diag diag = {0};
    const dm_status status = dm_exercise_go_until(ui->game->exercise, minute, &diag);
    const bool has_adviser_failed = status == DM_E_SCENARIO || status == DM_E_BUDGET;
    if (status != DM_OK && !has_adviser_failed) {
        dm_ui_fail(ui, &diag);
        return;
    }
    dm_ui_close_panel(ui);
    ui->desk->base_ms = ui->now_ms;
    ui->desk->base_minute = dm_exercise_world(ui->game->exercise)->now;
    dm_game_follow(ui);
    if (has_adviser_failed) dm_trouble_advice(ui, &diag);
}

static bool act_jump(dm_ui *ui, dm_command command, int argument)
{
    const int64_t now = dm_desk_minute(ui);
    if (command == DM_COMMAND_JUMP_BY && argument < AMOUNTS) {
        jump(ui, now + amounts[argument]);
        return true;
    }
    if (!is_do(command)) return false;
    const int64_t minute = read_moment(ui->edits[DM_LINE_MOMENT].text, now);
    if (minute < now)
        dm_ui_say(ui, true, _("That is no time to come: write 2 06:30 or 06:30."));
    else
        jump(ui, minute);
    return true;
}

// The end ----------------------------------------------------------------------------------------

static void put_finish(dm_ui *ui, dm_box box)
{
    dm_column column = begin(ui, box, _("End the exercise now?"));
    dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("ENDEX goes on record. Undo takes it back."));
    put_end(&column, _("End it"), true, "");
    dm_area_end(&column, _("End"));
}

static bool act_finish(dm_ui *ui, dm_command command, int argument)
{
    (void)argument;
    if (command != DM_COMMAND_DO_IT) return false;
    dm_ui_close_panel(ui);
    dm_desk_play(ui, dm_hand_end(-1), NULL, _("The exercise is over."));
    return true;
}

const dm_place dm_panel_delay = {
    .name = "delay", .body = put_delay, .act = act_delay, .keys = keys};
const dm_place dm_panel_ad_hoc = {
    .name = "new inject", .body = put_ad_hoc, .act = act_ad_hoc, .keys = keys};
const dm_place dm_panel_note = {.name = "note", .body = put_note, .act = act_note, .keys = keys};
const dm_place dm_panel_desk_norms = {
    .name = "norms in force", .body = put_norms, .act = act_norms, .keys = keys};
const dm_place dm_panel_jump = {.name = "jump", .body = put_jump, .act = act_jump, .keys = keys};
const dm_place dm_panel_finish = {
    .name = "end", .body = put_finish, .act = act_finish, .keys = keys};
