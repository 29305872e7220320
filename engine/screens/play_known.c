#include "screens/play_internal.h"

#include "base/i18n.h"
#include "rules/ladder.h"

#include <stdio.h>

// What the viewer knows: the incident, how bad it is, who may have done it. Likelihood and
// confidence stand apart, always.

enum { SUSPECT_LEAST = 20 };

const dm_known_incident *dm_play_incident(dm_ui *ui)
{
    const dm_seat_view *view = dm_game_view(ui->game);
    const dm_known_decision *decision = dm_game_decision(ui->game);
    int wanted = ui->play->incident;
    if (wanted < 0 && decision != NULL) wanted = decision->incident;
    const dm_known_incident *worst = NULL;
    for (int i = 0; i < view->incident_count; i++) {
        const dm_known_incident *known = &view->incidents[i];
        if (known->incident == wanted) return known;
        if (worst == NULL || known->severity > worst->severity) worst = known;
    }
    return worst;
}

static void say_level(const dm_scenario *scenario, const dm_known_incident *known, dm_text *text)
{
    const dm_asset *asset = &scenario->assets[known->asset];
    dm_text_format(text, "%s: ", dm_say(scenario, asset->noun.title));
    dm_say_percent(text, known->level);
    dm_text_add(text, _(" works"));
    if (known->persons > 0) {
        dm_text_add(text, "; ");
        dm_text_grouped(text, known->persons);
        const char *units = dm_say(scenario, asset->units);
        dm_text_format(text, _(" %s affected"), units[0] != '\0' ? units : _("people"));
    }
    if (known->deaths_milli >= 1000) {
        const int deaths = known->deaths_milli / 1000;
        dm_text_format(text, _n("; %d death", "; %d deaths", deaths), deaths);
    }
    dm_text_char(text, '.');
}

/// What the agreed threshold says of it, or that there is none.
static const char *threshold_words(dm_ui *ui, const dm_known_incident *known)
{
    const dm_game *game = ui->game;
    const int side = dm_threshold_side(dm_game_scenario(game), dm_exercise_world(game->exercise),
                                       known->incident, dm_game_state(game));
    if (side < 0) return _("Below the threshold from which you speak of an attack.");
    if (side == 0) return _("Just at the threshold from which you speak of an attack.");
    return _("Above the threshold from which you speak of an attack.");
}

static void put_severity(dm_column *column, const dm_known_incident *known)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_role role = known->severity >= 65   ? DM_ROLE_BREACH
                         : known->severity >= 35 ? DM_ROLE_CAUTION
                                                 : DM_ROLE_MET;
    char severity[120];
    char level[400];
    snprintf(severity, sizeof severity, _("severity %d of 100, %s"), known->severity,
             dm_severity_words(known->severity));
    dm_text text = dm_text_over(level, sizeof level);
    say_level(scenario, known, &text);
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, (int)role, "", (dm_look){0});
    dm_put_pair(&card.inner, dm_style_type(ui, DM_STYLE_NAME, DM_ROLE_INK, true),
                dm_incident_name(scenario, dm_exercise_world(game->exercise), known->incident),
                dm_style_type(ui, DM_STYLE_BODY, role, true), severity);
    dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, level);
    dm_put_text_link(&card.inner, DM_ROLE_INK, threshold_words(ui, known),
                     dm_control_id(DM_COMMAND_WHY, DM_WHY_SEVERITY), _("why?"),
                     (dm_look){.has_no_key = true, .hint = _("What the severity is made of.")});
    dm_card_end(&card);
}

static dm_role suspect_role(int suspect)
{
    switch (suspect) {
    case DM_SUSPECT_FIRST:
        return DM_ROLE_FIRST;
    case DM_SUSPECT_SECOND:
        return DM_ROLE_SECOND;
    case DM_SUSPECT_THIRD:
        return DM_ROLE_THIRD;
    case DM_SUSPECT_CRIMINALS:
        return DM_ROLE_INK_SOFT;
    case DM_SUSPECT_ACCIDENT:
        return DM_ROLE_INK_FAINT;
    default:
        return DM_ROLE_PUBLIC;
    }
}

void dm_put_belief(dm_column *column, const dm_belief *belief)
{
    const dm_scenario *scenario = dm_game_scenario(column->ui->game);
    dm_share shares[DM_SUSPECT_COUNT];
    int count = 0;
    int rest = 0;
    for (int suspect = 0; suspect < DM_SUSPECT_COUNT; suspect++) {
        const int share = belief->share[suspect];
        if (share < SUSPECT_LEAST) {
            rest += share;
            continue;
        }
        shares[count++] = (dm_share){.words = dm_suspect_name(scenario, suspect),
                                     .per_mille = share,
                                     .role = suspect_role(suspect)};
    }
    if (rest >= 5 && count < DM_SUSPECT_COUNT)
        shares[count++] = (dm_share){_("others"), rest, DM_ROLE_LINE};
    dm_put_shares(column, shares, count);
}

static void put_who(dm_column *column, const dm_known_incident *known)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_belief *belief = &known->belief;
    const char *other = dm_state_name(game, dm_game_other(game));
    char words[240];
    dm_card card = dm_card_begin(column, 0, DM_CONTROL_ROW, -1, "", (dm_look){0});
    dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, _("Who did it? (your belief)"));
    if (known->is_own_deed) {
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK, _("You did it yourself."));
        dm_card_end(&card);
        return;
    }
    dm_gap(&card.inner, 4);
    dm_put_belief(&card.inner, belief);
    dm_gap(&card.inner, 4);
    char second[240];
    char evidence[80];
    snprintf(words, sizeof words, _("Likelihood that it was %s: %s (%d %%)"), other,
             dm_likelihood_words(belief->share[dm_game_other(game)]),
             (belief->share[dm_game_other(game)] + 5) / 10);
    snprintf(second, sizeof second,
             _n("Confidence: %s. %d independent kind of source",
                "Confidence: %s. %d independent kinds of source", belief->sources),
             dm_confidence_words(belief->confidence), belief->sources);
    snprintf(evidence, sizeof evidence, _n("evidence (%d)", "evidence (%d)", belief->items),
             belief->items);
    dm_put_text_link(&card.inner, DM_ROLE_INK, words, dm_control_id(DM_COMMAND_ASSESS, 0),
                     _("put on record"),
                     (dm_look){.hint = _("Write down who you think it was: likelihood and "
                                         "confidence apart.")});
    dm_put_text_link(&card.inner, DM_ROLE_INK, second, dm_control_id(DM_COMMAND_EVIDENCE, 0),
                     evidence,
                     (dm_look){.hint = _("Everything you hold on this incident, and what it "
                                         "weighs.")});
    if (belief->stated_suspect >= 0) {
        snprintf(words, sizeof words, _("On record: %s, %s; confidence %s"),
                 dm_suspect_name(dm_game_scenario(game), belief->stated_suspect),
                 dm_likelihood_words(belief->stated),
                 dm_confidence_words(belief->stated_confidence));
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_NORM, words);
    }
    dm_card_end(&card);
}

/// The other incidents, to choose from.
static void put_others(dm_column *column, const dm_known_incident *shown)
{
    dm_ui *ui = column->ui;
    const dm_seat_view *view = dm_game_view(ui->game);
    if (view->incident_count < 2) return;
    dm_row row = dm_row_of(column);
    for (int i = 0; i < view->incident_count; i++) {
        const dm_known_incident *known = &view->incidents[i];
        char words[160];
        snprintf(words, sizeof words, "%s %d",
                 dm_incident_name(dm_game_scenario(ui->game), dm_exercise_world(ui->game->exercise),
                                  known->incident),
                 known->severity);
        dm_row_choice(&row, dm_control_id(DM_COMMAND_INCIDENT, known->incident), words,
                      (dm_look){.is_on = known == shown,
                                .hint = _("Shows this incident; the number is its severity.")});
    }
    dm_row_end(&row);
}

/// All of it in a line, for a window in which the rest has to be scrolled to.
void dm_put_known_short(dm_column *column)
{
    dm_ui *ui = column->ui;
    const dm_game *game = ui->game;
    const dm_known_incident *known = dm_play_incident(ui);
    if (known == NULL) return;
    const dm_belief *belief = &known->belief;
    char words[400];
    snprintf(words, sizeof words, _("%s: severity %d of 100, %s. %s? %s. Confidence: %s."),
             dm_incident_name(dm_game_scenario(game), dm_exercise_world(game->exercise),
                              known->incident),
             known->severity, dm_severity_words(known->severity),
             dm_state_name(game, dm_game_other(game)),
             dm_likelihood_words(belief->share[dm_game_other(game)]),
             dm_confidence_words(belief->confidence));
    dm_put_sign(column, DM_SYMBOL_EXCLAMATION, DM_ROLE_CAUTION, words);
    dm_gap(column, 8);
}

void dm_put_known(dm_column *column)
{
    dm_put_title(column, _("What we know"));
    dm_gap(column, 6);
    const dm_known_incident *known = dm_play_incident(column->ui);
    if (known == NULL) {
        dm_put_text(column, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _("No incident is known to you."));
        return;
    }
    put_others(column, known);
    put_severity(column, known);
    put_who(column, known);
}
