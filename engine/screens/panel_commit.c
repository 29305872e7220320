#include "screens/play_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// The last look: in one line what will be done, what the rules say to it, and once more yes.

static void put_verdict(dm_column *column)
{
    dm_game *game = column->ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_verdict verdict = dm_play_judge(game, &game->choice.input);
    char words[400];
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_verdict(scenario, dm_exercise_world(game->exercise), &verdict, &text);
    dm_put_sign(column, verdict.kind == DM_VERDICT_ALLOWED ? DM_SYMBOL_TICK : DM_SYMBOL_EXCLAMATION,
                dm_verdict_role(verdict.kind), words);
}

static void body(dm_ui *ui, dm_box box)
{
    dm_game *game = ui->game;
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    char words[300];
    dm_text text = dm_text_over(words, sizeof words);
    dm_put_title(&column, _("Commit this?"));
    dm_gap(&column, 6);
    dm_text_format(&text, "%s: ", dm_state_name(game, dm_game_state(game)));
    dm_say_choice(ui, &game->choice, &text);
    dm_card card = dm_card_begin(&column, 0, DM_CONTROL_ROW,
                                 (int)dm_state_role(dm_game_state(game)), "", (dm_look){0});
    for (int i = 0; i < game->draft_count; i++) {
        char draft[300];
        dm_text draft_text = dm_text_over(draft, sizeof draft);
        dm_say_draft(ui, &game->drafts[i], &draft_text);
        dm_put_sign(&card.inner, DM_SYMBOL_RIGHT, DM_ROLE_ACCENT, draft);
    }
    dm_put_bold(&card.inner, DM_STYLE_TITLE, DM_ROLE_INK, words);
    dm_gap(&card.inner, 4);
    put_verdict(&card.inner);
    const char *reason = ui->edits[DM_LINE_REASON].text;
    if (reason[0] != '\0') {
        snprintf(words, sizeof words, _("Because: \xE2\x80\x9C%.200s\xE2\x80\x9D"), reason);
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    }
    dm_card_end(&card);
    dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_INK_SOFT,
                _("Once committed it is recorded and cannot be taken back."));
    dm_gap(&column, 12);
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_COMMIT_NOW, 0), _("Yes, commit"),
                  (dm_look){.is_main = true});
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Not yet"),
                  (dm_look){.has_no_key = true});
    dm_row_end(&row);
    dm_area_end(&column, _("Commit"));
}

static bool act(dm_ui *ui, dm_command command, int argument)
{
    (void)argument;
    if (command != DM_COMMAND_COMMIT_NOW) return false;
    const int64_t now = dm_exercise_world(ui->game->exercise)->now;
    if (!dm_game_commit(ui, ui->edits[DM_LINE_REASON].text)) return true;
    dm_edit_set(&ui->edits[DM_LINE_REASON], "");
    ui->play->seen_at = now;
    ui->play->incident = -1;
    dm_ui_close_panel(ui);
    ui->focus = 0;
    dm_game_follow(ui);
    return true;
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NORMS, DM_COMMAND_NONE};
const dm_place dm_panel_commit = {.name = "commit", .body = body, .act = act, .keys = keys};
