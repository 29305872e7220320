#include "screens/debrief_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"
#include "tell/narrate.h"

#include <stdio.h>

// What truly happened, and beside it what each side believed of it: at the end, and how it came
// there.

enum { BESIDE = 900, MOVES_MAX = 12, WORDS_MAX = 900 };

void dm_say_belief(const dm_scenario *scenario, const dm_belief *belief, dm_text *text)
{
    int best = 0;
    for (int suspect = 1; suspect < DM_SUSPECT_COUNT; suspect++)
        if (belief->share[suspect] > belief->share[best]) best = suspect;
    dm_text_format(text, _("%s: %s."), dm_suspect_name(scenario, best),
                   dm_likelihood_words(belief->share[best]));
    dm_text_format(text, _(" Confidence: %s."), dm_confidence_words(belief->confidence));
}

static void put_truth(dm_column *column, int index)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    const dm_story story = dm_game_story(ui->game);
    const dm_incident *incident = &world->incidents[index];
    char words[WORDS_MAX];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_format(&text, _("In truth: %s"), dm_suspect_name(scenario, incident->suspect));
    dm_put_bold(column, DM_STYLE_NAME, DM_ROLE_INK, words);
    if (incident->event > 0 && (int)incident->event <= story.events.count) {
        const dm_event *event = &story.events.items[incident->event - 1];
        text = dm_text_over(words, sizeof words);
        dm_say_moment(&text, event->at);
        dm_text_add(&text, ": ");
        dm_narrate_event(&story, event, &text);
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, words);
    }
    snprintf(words, sizeof words, _("In the end: severity %d of 100, %s."), incident->severity,
             dm_severity_words(incident->severity));
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
}

/// The minutes at which a side's mind moved, and to what.
static void put_moves(dm_column *column, int index, int state)
{
    dm_ui *ui = column->ui;
    const dm_events events = dm_exercise_events(ui->game->exercise);
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const int other = 1 - state;
    const dm_event *last = NULL;
    int shown = 0;
    for (int i = 0; i < events.count && shown < MOVES_MAX; i++) {
        const dm_event *event = &events.items[i];
        if (event->kind != DM_EVENT_BELIEF || event->actor != state || event->subject != index)
            continue;
        if (last != NULL && (last->value + 5) / 10 == (event->value + 5) / 10 &&
            last->object == event->object && last->other == event->other)
            continue;
        last = event;
        if (shown == 0)
            dm_put_bold(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("How it came there"));
        char words[240];
        dm_text text = dm_text_over(words, sizeof words);
        dm_say_moment(&text, event->at);
        dm_text_add(&text, ": ");
        if (event->other != other && event->other >= 0)
            dm_text_format(&text, _("most of all %s; "), dm_suspect_name(scenario, event->other));
        dm_text_format(&text, "%s %s (", dm_state_name(ui->game, other),
                       dm_likelihood_words(event->value));
        dm_say_percent(&text, event->value);
        dm_text_format(&text, _("), confidence %s"), dm_confidence_words(event->object));
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
        shown++;
    }
}

static void put_believed(dm_column *column, int index, int state)
{
    dm_ui *ui = column->ui;
    const dm_scenario *scenario = dm_game_scenario(ui->game);
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    const dm_incident *incident = &world->incidents[index];
    char words[400];
    snprintf(words, sizeof words, _("%s believed"), dm_state_name(ui->game, state));
    dm_put_sign(column, dm_state_symbol(state), dm_state_role(state), words);
    if (incident->known_at[state] < 0) {
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, _("never knew of it"));
        return;
    }
    if (incident->ordered_by == state) {
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, _("ordered it, and knew"));
        return;
    }
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_belief(scenario, &incident->beliefs[state], &text);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK, words);
    dm_gap(column, 4);
    dm_put_belief(column, &incident->beliefs[state]);
    dm_gap(column, 4);
    text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("Learnt of it: "));
    dm_say_moment(&text, incident->known_at[state]);
    dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, words);
    put_moves(column, index, state);
}

/// A column of three beside each other, or each below the one before.
static dm_column part_of(const dm_column *column, int part, bool is_beside, int y)
{
    enum { PARTS = 3 };
    dm_column one = *column;
    one.y = y;
    if (!is_beside) return one;
    const int gap = dm_px(column->ui, 24);
    one.width = (column->width - (PARTS - 1) * gap) / PARTS;
    one.x = column->x + part * (one.width + gap);
    return one;
}

static void put_incident(dm_column *column, int index)
{
    dm_ui *ui = column->ui;
    const dm_world *world = dm_exercise_world(ui->game->exercise);
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, -1, "", (dm_look){0});
    dm_put_title(&card.inner, dm_incident_name(dm_game_scenario(ui->game), world, index));
    dm_gap(&card.inner, 4);
    const bool is_beside = card.inner.width >= dm_px(ui, BESIDE);
    const int top = card.inner.y;
    dm_column part = part_of(&card.inner, 0, is_beside, top);
    put_truth(&part, index);
    int bottom = part.y;
    for (int state = 0; state < DM_STATES; state++) {
        dm_gap(&part, 8);
        part = part_of(&card.inner, 1 + state, is_beside, is_beside ? top : part.y);
        put_believed(&part, index, state);
        if (part.y > bottom) bottom = part.y;
    }
    card.inner.y = bottom;
    dm_card_end(&card);
}

void dm_put_knew(dm_column *column)
{
    const dm_world *world = dm_exercise_world(column->ui->game->exercise);
    for (int i = 0; i < world->incident_count; i++) put_incident(column, i);
    if (world->incident_count == 0)
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("No incident happened."));
}
