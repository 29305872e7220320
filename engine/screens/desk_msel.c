#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The MSEL is the running program: the same rows that fire, with what became of each.

static const dm_inject_state *state_of(const dm_game *game, int inject)
{
    return &dm_exercise_world(game->exercise)->injects[inject];
}

static bool is_waiting(const dm_game *game, int inject)
{
    return state_of(game, inject)->phase == DM_INJECT_WAITING;
}

/// Sorted by when it fires or fired; what waits for a condition comes last.
static bool comes_before(const dm_game *game, int a, int b)
{
    const int64_t at_a = state_of(game, a)->at;
    const int64_t at_b = state_of(game, b)->at;
    if ((at_a < 0) != (at_b < 0)) return at_a >= 0;
    return at_a != at_b ? at_a < at_b : a < b;
}

int dm_desk_rows(const dm_game *game, int16_t *rows)
{
    const int count = dm_game_scenario(game)->injects_count;
    for (int i = 0; i < count; i++) {
        int at = i;
        for (; at > 0 && comes_before(game, i, rows[at - 1]); at--) rows[at] = rows[at - 1];
        rows[at] = (int16_t)i;
    }
    return count;
}

void dm_desk_settle_standby(dm_ui *ui)
{
    dm_desk *desk = ui->desk;
    if (desk->standby >= 0 && is_waiting(ui->game, desk->standby)) return;
    int16_t rows[DM_INJECTS_MAX];
    const int count = dm_desk_rows(ui->game, rows);
    desk->standby = -1;
    for (int i = 0; i < count && desk->standby < 0; i++)
        if (is_waiting(ui->game, rows[i])) desk->standby = rows[i];
}

void dm_desk_move_standby(dm_ui *ui, int by)
{
    dm_desk *desk = ui->desk;
    int16_t rows[DM_INJECTS_MAX];
    const int count = dm_desk_rows(ui->game, rows);
    int at = -1;
    for (int i = 0; i < count; i++)
        if (rows[i] == desk->standby) at = i;
    for (int i = at + by; at >= 0 && i >= 0 && i < count; i += by)
        if (is_waiting(ui->game, rows[i])) {
            desk->standby = rows[i];
            break;
        }
    ui->is_stale = true;
    dm_ui_settle(ui);
    const dm_slot *slot =
        dm_ui_slot(ui, dm_control_id(DM_COMMAND_STANDBY, desk->standby < 0 ? 0 : desk->standby));
    if (slot != NULL) dm_ui_reveal(ui, slot);
    ui->is_stale = true;
}

// Words ------------------------------------------------------------------------------------------

void dm_desk_say_audience(const dm_game *game, int to, dm_text *text)
{
    if ((to & DM_TO_PUBLIC) != 0)
        dm_text_add(text, _("public"));
    else if (to == DM_TO_STATES)
        dm_text_add(text, _("both states"));
    else
        dm_text_add(text, dm_state_name(game, to == DM_TO_SECOND ? 1 : 0));
}

static bool was_delayed(const dm_game *game, int inject)
{
    const dm_events events = dm_exercise_events(game->exercise);
    for (int i = events.count - 1; i >= 0; i--)
        if (events.items[i].kind == DM_EVENT_INJECT_DELAYED && events.items[i].subject == inject)
            return true;
    return false;
}

static dm_role say_status(dm_ui *ui, int inject, dm_text *text)
{
    const dm_game *game = ui->game;
    const dm_inject_state *state = state_of(game, inject);
    if (state->phase == DM_INJECT_FIRED) {
        dm_text_add(text, _("fired "));
        dm_say_clock(text, state->at);
        return DM_ROLE_MET;
    }
    if (state->phase == DM_INJECT_SKIPPED) {
        dm_text_add(text, _("skipped"));
        return DM_ROLE_INK_SOFT;
    }
    const bool is_standby = ui->desk->standby == inject;
    const bool is_delayed = was_delayed(game, inject);
    dm_text_add(text, is_standby && is_delayed ? _("standby, delayed")
                      : is_standby             ? _("standby")
                      : is_delayed             ? _("delayed")
                                               : _("waiting"));
    return is_standby ? DM_ROLE_ACCENT : is_delayed ? DM_ROLE_CAUTION : DM_ROLE_INK_SOFT;
}

static void say_when(const dm_game *game, int inject, dm_text *text)
{
    const int64_t at = state_of(game, inject)->at;
    if (at >= 0)
        dm_say_moment(text, at);
    else
        dm_text_add(text, _("open"));
}

static void say_condition(const dm_game *game, int inject, dm_text *text)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_inject *row = &scenario->injects[inject];
    if (row->after >= 0) dm_text_format(text, _("after %d"), scenario->injects[row->after].number);
    if (row->when.count > 0)
        dm_text_format(text, "%s%s", text->size > 0 ? ", " : "", _("if its condition holds"));
    if (row->chance < 1000)
        dm_text_format(text, _("%schance %d %%"), text->size > 0 ? ", " : "", row->chance / 10);
}

static dm_role audience_role(int to)
{
    return to == DM_TO_FIRST ? DM_ROLE_FIRST : to == DM_TO_SECOND ? DM_ROLE_SECOND : DM_ROLE_INK;
}

// The list ---------------------------------------------------------------------------------------

static void put_row(dm_column *column, int inject)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_inject *row = &scenario->injects[inject];
    char number[12];
    char when[48];
    char to[100];
    char condition[100];
    char status[80];
    dm_text when_text = dm_text_over(when, sizeof when);
    dm_text to_text = dm_text_over(to, sizeof to);
    dm_text condition_text = dm_text_over(condition, sizeof condition);
    dm_text status_text = dm_text_over(status, sizeof status);
    snprintf(number, sizeof number, "%d", row->number);
    say_when(game, inject, &when_text);
    dm_desk_say_audience(game, row->to, &to_text);
    say_condition(game, inject, &condition_text);
    const dm_role role = say_status(ui, inject, &status_text);
    const bool can_stand_by = is_waiting(game, inject);
    const bool is_standby = ui->desk->standby == inject;
    const char *title = dm_say(scenario, row->noun.title);
    dm_card card =
        dm_card_begin(column, dm_control_id(DM_COMMAND_STANDBY, inject), DM_CONTROL_ROW, -1, title,
                      (dm_look){.value = status,
                                .has_no_key = true,
                                .is_on = is_standby,
                                .is_disabled = !can_stand_by,
                                .hint = can_stand_by ? _("Stands by: the next GO fires it.")
                                                     : _("It is done: fired or skipped.")});
    const dm_role ink = can_stand_by ? DM_ROLE_INK : DM_ROLE_INK_SOFT;
    const dm_cell cells[] = {{number, 2, ink, true},
                             {when, 6, ink, false},
                             {title, 13, ink, is_standby},
                             {to, 6, can_stand_by ? audience_role(row->to) : ink, false},
                             {condition, 7, DM_ROLE_INK_SOFT, false},
                             {status, 6, role, true}};
    dm_put_cells(&card.inner, cells, 6);
    dm_card_end(&card);
}

/// What was injected by hand, newest last: it stands in the list, too.
static void put_by_hand(dm_column *column)
{
    const dm_game *game = column->ui->game;
    const dm_events events = dm_exercise_events(game->exercise);
    int count = 0;
    const dm_reason *reasons = dm_exercise_reasons(game->exercise, &count);
    for (int i = 0; i < count; i++) {
        if (reasons[i].kind != DM_INPUT_INJECT || reasons[i].stated == NULL) continue;
        const dm_event *event = &events.items[reasons[i].first_event - 1];
        char words[DM_LINE_BYTES + 100];
        dm_text text = dm_text_over(words, sizeof words);
        dm_say_moment(&text, event->at);
        dm_text_add(&text, _(", by hand, to "));
        dm_desk_say_audience(game, event->value, &text);
        dm_text_format(&text, ": %s", reasons[i].stated);
        dm_put_sign(column, DM_SYMBOL_RIGHT, DM_ROLE_PUBLIC, words);
    }
}

void dm_put_msel(dm_column *column)
{
    dm_ui *ui = column->ui;
    int16_t rows[DM_INJECTS_MAX];
    const int count = dm_desk_rows(ui->game, rows);
    int done = 0;
    for (int i = 0; i < count; i++) done += !is_waiting(ui->game, rows[i]);
    char words[80];
    snprintf(words, sizeof words, _("%d injects, %d done"), count, done);
    dm_put_pair(column, dm_style_type(ui, DM_STYLE_TITLE, DM_ROLE_INK, true), _("MSEL"),
                dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false), words);
    dm_gap(column, 6);
    put_by_hand(column);
    for (int i = 0; i < count; i++) put_row(column, rows[i]);
}

// What stands by ---------------------------------------------------------------------------------

static void put_words(dm_column *column, const char *name, const char *words)
{
    if (words[0] == '\0') return;
    char line[900];
    snprintf(line, sizeof line, "%s: %s", name, words);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, line);
}

static void put_go(dm_column *column)
{
    dm_ui *ui = column->ui;
    const int guard = dm_desk_guard(ui);
    const bool is_refused = ui->desk->is_refused;
    const dm_role bar = is_refused ? DM_ROLE_BREACH : guard > 0 ? DM_ROLE_CAUTION : DM_ROLE_MET;
    dm_card card = dm_card_begin(
        column, dm_control_id(DM_COMMAND_GO, 0), DM_CONTROL_BUTTON, (int)bar, _("GO"),
        (dm_look){.is_main = true,
                  .has_no_key = true,
                  .hint = _("Space fires what stands by; then a second and a half of guard.")});
    dm_put_bold(&card.inner, DM_STYLE_CLOCK, is_refused ? DM_ROLE_BREACH : DM_ROLE_INK, _("GO"));
    dm_put_text(&card.inner, DM_STYLE_BODY, is_refused ? DM_ROLE_BREACH : DM_ROLE_INK_SOFT,
                is_refused  ? _("not taken")
                : guard > 0 ? _("guarded")
                            : _("Space"));
    dm_gap(&card.inner, 4);
    dm_put_bar(&card.inner, bar, 1000 - guard * 1000 / DM_DESK_GUARD_MS);
    dm_card_end(&card);
}

static void put_card(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const int inject = ui->desk->standby;
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, DM_ROLE_ACCENT, "", (dm_look){0});
    if (inject < 0) {
        dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, _("Nothing stands by"));
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("Every inject has fired or was skipped."));
        dm_card_end(&card);
        return;
    }
    const dm_inject *row = &scenario->injects[inject];
    char title[240];
    char where[200];
    dm_text text = dm_text_over(where, sizeof where);
    snprintf(title, sizeof title, "%d \xE2\x80\x9C%s\xE2\x80\x9D", row->number,
             dm_say(scenario, row->noun.title));
    dm_text_add(&text, _("to "));
    dm_desk_say_audience(game, row->to, &text);
    dm_text_add(&text, ", ");
    say_when(game, inject, &text);
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_TITLE, DM_ROLE_INK, true), title,
                dm_style_type(ui, DM_STYLE_BODY, audience_role(row->to), true), where);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, dm_say(scenario, row->text));
    put_words(&card.inner, _("Notes"), dm_say(scenario, row->notes));
    put_words(&card.inner, _("Expected"), dm_say(scenario, row->expected));
    dm_gap(&card.inner, 6);
    dm_row buttons = dm_row_of(&card.inner);
    dm_row_button(&buttons, dm_control_id(DM_COMMAND_SKIP, 0), _("Skip"),
                  (dm_look){.hint = _("It will not fire. Undo brings it back.")});
    dm_row_button(&buttons, dm_control_id(DM_COMMAND_DELAY, 0), _("Delay"),
                  (dm_look){.hint = _("Later, by so much.")});
    dm_row_end(&buttons);
    dm_card_end(&card);
}

static void put_over(dm_column *column)
{
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, DM_ROLE_MET, "", (dm_look){0});
    dm_put_bold(&card.inner, DM_STYLE_TITLE, DM_ROLE_INK, _("The exercise is over"));
    dm_gap(&card.inner, 6);
    dm_row row = dm_row_of(&card.inner);
    dm_row_button(&row, dm_control_id(DM_COMMAND_DEBRIEF, 0), _("Debrief"),
                  (dm_look){.is_main = true,
                            .hint = _("What truly happened, beside what each side believed.")});
    dm_row_end(&row);
    dm_card_end(&card);
}

void dm_put_standby(dm_column *column)
{
    dm_ui *ui = column->ui;
    if (dm_game_is_over(ui->game)) {
        put_over(column);
        return;
    }
    const int go = dm_px(ui, 170);
    if (column->width < 3 * go) {
        put_go(column);
        put_card(column);
        return;
    }
    dm_column left = *column;
    dm_column right = *column;
    left.width = go;
    right.x += go + dm_px(ui, 8);
    right.width -= go + dm_px(ui, 8);
    put_go(&left);
    put_card(&right);
    column->y = left.y > right.y ? left.y : right.y;
}
