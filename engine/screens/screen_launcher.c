#include "screens/catalogue.h"
#include "screens/game_internal.h"
#include "screens/play_internal.h"
#include "screens/setup_internal.h"
#include "screens/widgets_internal.h"

#include "base/i18n.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

// The first screen: go on where we were, or begin something.

static dm_box head(dm_ui *ui)
{
    dm_column column = dm_head_begin(ui);
    dm_put_pair(&column, dm_style_type(ui, DM_STYLE_TITLE, DM_ROLE_INK, true), "Demarche",
                dm_style_type(ui, DM_STYLE_BODY, DM_ROLE_INK_SOFT, false),
                dm_wide(ui) > 800 ? _("a tabletop exercise of a cyber crisis between two states")
                                  : "");
    return dm_head_end(&column);
}

/// "saved 23 Nov 14:02", in the reader's own time.
static void say_saved(int64_t saved_s, dm_text *text)
{
    const time_t seconds = (time_t)saved_s;
    struct tm local;
    if (localtime_r(&seconds, &local) == NULL) return;
    char when[64];
    if (strftime(when, sizeof when, "%Y-%m-%d %H:%M", &local) == 0) return;
    dm_text_format(text, _("saved %s"), when);
}

static void put_continue(dm_column *column, const dm_catalogue *catalogue)
{
    if (catalogue->session_count == 0) return;
    const dm_session_card *newest = &catalogue->sessions[0];
    char label[200];
    dm_text words = dm_text_over(label, sizeof label);
    dm_text_format(&words, _("Continue \"%s\", "), newest->name);
    say_saved(newest->saved_s, &words);
    dm_put_button(
        column, dm_control_id(DM_COMMAND_CONTINUE, 0), label,
        (dm_look){.is_main = true, .hint = _("Goes on at the very instant where it stopped.")});
    dm_gap(column, 8);
}

/// ASCII letters large or small alike.
bool dm_holds_words(const char *text, const char *words)
{
    const size_t size = strlen(words);
    for (; *text != '\0'; text++) {
        size_t same = 0;
        while (same < size && text[same] != '\0' && (text[same] | 0x20) == (words[same] | 0x20))
            same++;
        if (same == size) return true;
    }
    return size == 0;
}

static void put_facts(dm_column *column, const dm_scenario_card *card)
{
    char words[300];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_format(&text, _("%d to %d min"), card->minutes_min, card->minutes_max);
    dm_text_add(&text, _(" \xC2\xB7 1 or 2 players, or a room"));
    dm_text_format(&text, _(" \xC2\xB7 between %s and %s, %d"), card->states[0], card->states[1],
                   card->year);
    dm_text_format(
        &text, _n(" \xC2\xB7 %d norm to agree on", " \xC2\xB7 %d norms to agree on", card->norms),
        card->norms);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
}

static void put_objectives(dm_column *column, const dm_scenario_card *card)
{
    if (card->objective_count == 0) return;
    dm_gap(column, 6);
    dm_put_bold(column, DM_STYLE_BODY, DM_ROLE_INK, _("You will learn to"));
    for (int i = 0; i < card->objective_count; i++) {
        char line[sizeof card->objectives[0] + 4];
        snprintf(line, sizeof line, "\xE2\x80\xA2 %s", card->objectives[i]);
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, line);
    }
}

static void put_scenario(dm_column *column, const dm_scenario_card *card, int index)
{
    const bool is_broken = card->mistakes > 0;
    dm_card box = dm_card_begin(column, 0, DM_CONTROL_ROW, -1, card->title, (dm_look){0});
    dm_column *inner = &box.inner;
    const dm_type title = dm_style_type(column->ui, DM_STYLE_TITLE, DM_ROLE_INK, true);
    const dm_type state =
        dm_style_type(column->ui, DM_STYLE_BODY, is_broken ? DM_ROLE_BREACH : DM_ROLE_MET, true);
    char check[80];
    if (is_broken)
        snprintf(check, sizeof check, _n("%d mistake", "%d mistakes", card->mistakes),
                 card->mistakes);
    else
        snprintf(check, sizeof check, "%s", _("checked \xE2\x9C\x93"));
    dm_put_pair(inner, title, card->title, state, check);
    if (!is_broken) put_facts(inner, card);
    if (card->summary[0] != '\0') {
        dm_gap(inner, 4);
        dm_put_text(inner, DM_STYLE_BODY, DM_ROLE_INK, card->summary);
    }
    if (is_broken) dm_put_text(inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, card->first.message);
    put_objectives(inner, card);
    dm_gap(inner, 8);
    dm_row row = dm_row_of(inner);
    if (is_broken) {
        dm_row_button(&row, dm_control_id(DM_COMMAND_FINDINGS, index), _("What is wrong"),
                      (dm_look){.hint = _("Shows the first mistake with its place.")});
    } else {
        dm_row_button(&row, dm_control_id(DM_COMMAND_START_SOLO, index), _("Play alone"),
                      (dm_look){.is_main = index == 0 && column->ui->catalogue->session_count == 0,
                                .has_no_key = index != 0,
                                .hint = _("You play one state, the computer the other.")});
        dm_row_button(&row, dm_control_id(DM_COMMAND_START_TWO, index), _("Two players here"),
                      (dm_look){.has_no_key = index != 0,
                                .hint = _("Two people take turns at this screen, with a curtain "
                                          "between them.")});
        dm_row_button(&row, dm_control_id(DM_COMMAND_START_WATCH, index), _("Watch"),
                      (dm_look){.has_no_key = index != 0,
                                .hint = _("Two computer players; you see everything.")});
        dm_row_button(&row, dm_control_id(DM_COMMAND_START_FACILITATE, index), _("Facilitate"),
                      (dm_look){.has_no_key = index != 0,
                                .hint = _("You run it for a room: the list of injects, the clock, "
                                          "the projector.")});
    }
    dm_row_end(&row);
    dm_card_end(&box);
}

static void put_scenarios(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_catalogue *catalogue = ui->catalogue;
    const char *wanted = ui->edits[DM_LINE_SEARCH_SCENARIO].text;
    dm_put_title(column, _("Scenarios"));
    dm_gap(column, 6);
    if (catalogue->scenario_count > 4)
        dm_put_field(column, DM_LINE_SEARCH_SCENARIO, _("Search"),
                     _("Shows only scenarios whose title or summary holds these words."));
    if (catalogue->read_count < catalogue->scenario_count) {
        char reading[120];
        snprintf(reading, sizeof reading, _("Reading scenario %d of %d"), catalogue->read_count + 1,
                 catalogue->scenario_count);
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, reading);
        return;
    }
    int shown = 0;
    for (int i = 0; i < catalogue->scenario_count; i++) {
        const dm_scenario_card *card = &catalogue->scenarios[i];
        if (!dm_holds_words(card->title, wanted) && !dm_holds_words(card->summary, wanted))
            continue;
        put_scenario(column, card, i);
        shown++;
    }
    if (shown > 0) return;
    char words[700];
    snprintf(words, sizeof words,
             wanted[0] != '\0' ? _("No scenario holds \"%s\".") : _("There is no scenario in %s."),
             wanted[0] != '\0' ? wanted : ui->scenarios);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_CAUTION, words);
}

static void put_sessions(dm_column *column)
{
    const dm_catalogue *catalogue = column->ui->catalogue;
    dm_gap(column, 12);
    dm_put_title(column, _("Sessions"));
    dm_gap(column, 6);
    if (catalogue->session_count == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                    _("None yet. Everything you play is kept, move by move."));
    for (int i = 0; i < catalogue->session_count; i++) {
        const dm_session_card *session = &catalogue->sessions[i];
        char when[80] = "";
        dm_text text = dm_text_over(when, sizeof when);
        say_saved(session->saved_s, &text);
        dm_card card = dm_card_begin(
            column, dm_control_id(DM_COMMAND_SESSION, i), DM_CONTROL_ROW, -1, session->name,
            (dm_look){.value = when, .hint = _("Opens it where it stands.")});
        dm_put_bold(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, session->name);
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, when);
        dm_card_end(&card);
    }
}

static void put_start(dm_column *column)
{
    const dm_catalogue *catalogue = column->ui->catalogue;
    put_continue(column, catalogue);
    dm_put_button(column, dm_control_id(DM_COMMAND_TUTORIAL, 0), _("Learn it in ten minutes"),
                  (dm_look){.hint = _("Short steps on the real screens, in Cold Harbour."),
                            .is_disabled = catalogue->scenario_count == 0});
    dm_put_button(column, dm_control_id(DM_COMMAND_SETTINGS, 0), _("Settings"),
                  (dm_look){.hint = _("Text size, theme, motion, curtain.")});
    dm_put_button(column, dm_control_id(DM_COMMAND_GLOSSARY, 0), _("Glossary"),
                  (dm_look){.hint = _("What the words mean, each in a few lines.")});
    dm_put_button(column, dm_control_id(DM_COMMAND_QUIT, 0), _("Quit"), (dm_look){0});
    put_sessions(column);
}

static void body(dm_ui *ui, dm_box box)
{
    static const int weights[] = {2, 5};
    dm_panes panes = dm_panes_of(ui, box, 2, weights, 240);
    dm_column left = dm_pane_begin(&panes);
    put_start(&left);
    dm_pane_end(&panes, &left, _("Start"));
    dm_column right = dm_pane_begin(&panes);
    put_scenarios(&right);
    dm_pane_end(&panes, &right, _("Scenarios"));
    dm_panes_end(&panes, _("Launcher"));
}

static const dm_scenario_card *card_of(const dm_ui *ui, int index)
{
    return index < ui->catalogue->scenario_count ? &ui->catalogue->scenarios[index] : NULL;
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    const dm_scenario_card *card = card_of(ui, argument);
    switch ((int)command) {
    case DM_COMMAND_CONTINUE:
    case DM_COMMAND_SESSION:
        if (argument < ui->catalogue->session_count)
            dm_game_continue(ui, ui->catalogue->sessions[argument].path);
        return true;
    case DM_COMMAND_START_SOLO:
    case DM_COMMAND_START_TWO:
    case DM_COMMAND_START_WATCH:
        if (card != NULL)
            dm_setup_open(ui, card->folder,
                          command == DM_COMMAND_START_SOLO  ? 1
                          : command == DM_COMMAND_START_TWO ? 2
                                                            : 0);
        return true;
    case DM_COMMAND_START_FACILITATE:
        if (card != NULL) dm_setup_open(ui, card->folder, 2);
        ui->setup->is_facilitated = ui->screen == DM_SCREEN_SETUP;
        return true;
    case DM_COMMAND_TUTORIAL:
        dm_lesson_begin(ui);
        return true;
    case DM_COMMAND_FINDINGS:
        if (card != NULL) dm_ui_fail(ui, &card->first);
        return true;
    case DM_COMMAND_BACK:
        return true; // Esc never ends the program
    default:
        return false;
    }
}

/// One scenario a time, so that the window is there at once.
static bool tick(dm_ui *ui)
{
    const bool has_read = dm_catalogue_step(ui->catalogue);
    const bool has_more = ui->catalogue->read_count < ui->catalogue->scenario_count;
    ui->wake_at = has_more ? ui->now_ms + 1 : 0;
    return has_read;
}

/// Who is faster than that waits for all of them.
static bool raw(dm_ui *ui, const dm_ui_event *event)
{
    const bool is_a_person = event->kind == DM_UI_KEY || event->kind == DM_UI_DOWN;
    bool has_read = false;
    while (is_a_person && dm_catalogue_step(ui->catalogue)) has_read = true;
    if (has_read) {
        ui->is_stale = true;
        dm_ui_settle(ui);
    }
    return false;
}

static const dm_command keys[] = {DM_COMMAND_GLOSSARY, DM_COMMAND_SETTINGS, DM_COMMAND_NONE};

const dm_place dm_place_launcher = {.name = "launcher",
                                    .head = head,
                                    .body = body,
                                    .act = act,
                                    .tick = tick,
                                    .raw = raw,
                                    .keys = keys};
