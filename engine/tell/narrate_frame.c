#include "tell/narrate_internal.h"

#include "base/i18n.h"
#include "tell/log_result.h"
#include "tell/sentence.h"

// The parts of the narrative before its first event and after its last.

enum { NAME_COLUMNS = 12, LABEL_COLUMNS = 14 };

static void heading(dm_text *text, const char *words, char line)
{
    dm_text_format(text, "\n%s\n", words);
    for (int i = 0; i < dm_text_columns(words); i++) dm_text_char(text, line);
    dm_text_char(text, '\n');
}

/// "  Halmark     Cautious. Lowers ..." with the words wrapped in their own column.
static void entry(dm_text *text, const char *name, int columns, const char *words)
{
    char first[DM_PAGE_COLUMNS];
    dm_text start = dm_text_over(first, sizeof first);
    dm_text_format(&start, "  %s", name);
    do {
        dm_text_char(&start, ' ');
    } while (dm_text_columns(first) < columns + 2);
    dm_text_wrapped(text, words, first, columns + 2);
}

static void tell_players(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    heading(text, _("Players"), '-');
    for (int state = 0; state < DM_STATES; state++) {
        const int row = story->doctrines[state];
        dm_text words = {0};
        if (row < 0) {
            dm_text_add(&words, _("played by people"));
        } else {
            const dm_doctrine *doctrine = &scenario->doctrines[row];
            dm_text_format(&words, _("played by the computer, %s. %s"),
                           dm_say(scenario, doctrine->noun.title),
                           dm_say(scenario, doctrine->summary));
        }
        if (!words.is_cut) entry(text, dm_actor_name(scenario, state), NAME_COLUMNS, words.bytes);
        dm_text_free(&words);
    }
}

/// "Binds both states; soft: allowed, and a breach. Time to ...: 6 hours; ..."
static void say_norm_terms(const dm_story *story, int norm, int states, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const int actor = states == DM_TO_STATES ? DM_BOTH : states == DM_TO_FIRST ? 0 : 1;
    dm_text_format(text, _("%s. Binds %s; %s."), dm_say(scenario, scenario->norms[norm].noun.title),
                   dm_actor_name(scenario, actor),
                   _(dm_norm_mode_list.words[story->setup->norm_modes[norm]]));
    const dm_span parameters = scenario->norms[norm].parameters;
    for (int i = parameters.first; i < parameters.first + parameters.count; i++) {
        dm_text_format(text, i == parameters.first ? " %s: " : "; %s: ",
                       dm_say(scenario, scenario->parameters[i].noun.title));
        dm_say_parameter(scenario, story->world, i, text);
    }
    if (parameters.count > 0) dm_text_char(text, '.');
}

static void tell_norms(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    heading(text, _("Norms in force"), '-');
    int count = 0;
    for (int i = 0; i < scenario->norms_count; i++) {
        const int states =
            (int)((story->setup->norms[0] >> i & 1U) | (story->setup->norms[1] >> i & 1U) << 1);
        if (states == 0) continue;
        count++;
        dm_text words = {0};
        say_norm_terms(story, i, states, &words);
        if (!words.is_cut)
            entry(text, dm_say(scenario, scenario->norms[i].noun.id), 4, words.bytes);
        dm_text_free(&words);
    }
    if (count == 0) dm_text_add(text, _("  None.\n"));
}

enum { MEDIAN_DAYS = 110, MEDIAN_MINUTES = MEDIAN_DAYS * 1440 }; // of the distribution as it is cut

/// By what factor a state's own service is faster here than in life (rules/attribution.c).
static void tell_attribution(const dm_scenario *scenario, dm_text *text)
{
    if (scenario->attribution <= 0) return;
    dm_text words = {0};
    dm_text_format(&words,
                   _("A victim's own service finds out by itself who did it, %d times as fast as "
                     "in life: within "),
                   (int)scenario->attribution);
    dm_say_duration(&words, MEDIAN_MINUTES / scenario->attribution);
    dm_text_format(&words, _(" in half of all cases, where that takes %d days."), MEDIAN_DAYS);
    if (!words.is_cut) dm_text_wrapped(text, words.bytes, "  ", 2);
    dm_text_free(&words);
}

void dm_narrate_header(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_add(text, _("EXERCISE EXERCISE EXERCISE\n"));
    heading(text, dm_say(scenario, scenario->noun.title), '=');
    dm_text_format(text, _("Version %s, set in %d. Seed %llu. Demarche %s.\n"),
                   dm_say(scenario, scenario->version), (int)scenario->year,
                   (unsigned long long)story->setup->seed, story->engine_version);
    if (scenario->premise != 0) {
        dm_text_char(text, '\n');
        dm_text_wrapped(text, dm_say(scenario, scenario->premise), "", 0);
    }
    tell_players(story, text);
    tell_norms(story, text);

    heading(text, _("Assumptions"), '-');
    dm_text_wrapped(text,
                    _("A simulation under stated assumptions, not a forecast. This is the white "
                      "cell's log: lines marked [control] are known to nobody else."),
                    "  ", 2);
    if (scenario->artificialities != 0)
        dm_text_wrapped(text, dm_say(scenario, scenario->artificialities), "  ", 2);
    tell_attribution(scenario, text);
}

static void tell_ending(const dm_story *story, const dm_result *result, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    heading(text, _("RESULT"), '=');
    dm_text_char(text, '\n');
    if (result->ending >= 0) {
        const dm_ending *ending = &scenario->endings[result->ending];
        dm_text_wrapped(text, dm_say(scenario, ending->noun.title), "", 0);
        if (ending->text != 0) dm_text_wrapped(text, dm_say(scenario, ending->text), "", 0);
        dm_text_char(text, '\n');
    }
    dm_text words = {0};
    dm_say_rung(scenario, result->peak_rung, &words);
    dm_text_add(&words, _(" in truth"));
    for (int state = 0; state < DM_STATES; state++) {
        dm_text_add(&words, "; ");
        dm_say_rung(scenario, result->peak_perceived[state], &words);
        dm_text_format(&words, _(" as %s saw it"), dm_actor_name(scenario, state));
    }
    if (!words.is_cut) entry(text, _("Highest rung"), LABEL_COLUMNS, words.bytes);
    dm_text_free(&words);

    for (int state = 0; state < DM_STATES; state++) {
        dm_text_format(&words, "%s%s: ", state > 0 ? "; " : "", dm_actor_name(scenario, state));
        dm_say_tension(&words, story->world->tension[state][dm_other_state(state)]);
    }
    if (!words.is_cut) entry(text, _("Tension"), LABEL_COLUMNS, words.bytes);
    dm_text_free(&words);
    dm_say_casualties(result->deaths_milli, &words);
    if (!words.is_cut) entry(text, _("Casualties"), LABEL_COLUMNS, words.bytes);
    dm_text_free(&words);
}

static void say_obligation(const dm_story *story, const dm_obligation *row, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_format(text, _("%s to %s, due "), dm_actor_name(scenario, row->debtor),
                   dm_actor_name(scenario, row->creditor));
    dm_say_moment(text, row->due);
    dm_text_format(text, " (%s: ", dm_clause_norm_id(scenario, row->clause));
    dm_say_clause(scenario, story->world, row->clause, text);
    dm_text_char(text, ')');
}

static void tell_obligations(const dm_story *story, dm_text *text)
{
    static const char *const words[] = {
        [DM_OBLIGATION_OPEN] = N_("open"),       [DM_OBLIGATION_MET] = N_("met"),
        [DM_OBLIGATION_LATE] = N_("late"),       [DM_OBLIGATION_MISSED] = N_("MISSED"),
        [DM_OBLIGATION_EXCUSED] = N_("excused"),
    };
    heading(text, _("Obligations"), '-');
    if (story->world->obligation_count == 0) dm_text_add(text, _("  None fell due.\n"));
    for (int i = 0; i < story->world->obligation_count; i++) {
        const dm_obligation *row = &story->world->obligations[i];
        dm_text line = {0};
        say_obligation(story, row, &line);
        if (!line.is_cut) entry(text, _(words[row->state]), 8, line.bytes);
        dm_text_free(&line);
    }
}

static void say_breach(const dm_story *story, const dm_breach *row, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_format(text, _("%s, %s breach of %s: "), dm_actor_name(scenario, row->accused),
                   dm_grade_words(row->grade), dm_clause_norm_id(scenario, row->clause));
    dm_say_clause(scenario, story->world, row->clause, text);
    static const char *const fates[] = {
        [DM_BREACH_SHOWN] = "",
        [DM_BREACH_PRESUMED] = N_(". Presumed, and not yet answered"),
        [DM_BREACH_REBUTTED] = N_(". Rebutted in time: it was none"),
        [DM_BREACH_REMEDIED] = N_(". Made good"),
        [DM_BREACH_STRUCK] = N_(". Struck by the white cell"),
    };
    if (fates[row->state][0] != '\0') dm_text_add(text, _(fates[row->state]));
    if (!dm_breach_is_belief(row)) return;
    dm_text_format(text, _(". %s holds this, on what it believes of %s. In truth: "),
                   dm_actor_name(scenario, dm_other_state(row->accused)),
                   dm_incident_phrase(scenario, story->world, row->incident).words);
    dm_tell_truth(story, row->incident, text);
}

static void tell_breaches(const dm_story *story, dm_text *text)
{
    heading(text, _("Breaches"), '-');
    if (story->world->breach_count == 0) dm_text_add(text, _("  None.\n"));
    for (int i = 0; i < story->world->breach_count; i++) {
        const dm_breach *row = &story->world->breaches[i];
        dm_text line = {0};
        say_breach(story, row, &line);
        char when[32];
        dm_text moment = dm_text_over(when, sizeof when);
        dm_say_moment(&moment, row->at);
        if (!line.is_cut) entry(text, when, NAME_COLUMNS, line.bytes);
        dm_text_free(&line);
    }
}

/// "Fog": the truth of each incident beside what each side came to believe.
static void tell_beliefs(const dm_story *story, dm_text *text)
{
    const dm_world *world = story->world;
    const dm_scenario *scenario = story->scenario;
    if (world->incident_count == 0) return;
    heading(text, _("Truth and belief"), '-');
    for (int i = 0; i < world->incident_count; i++) {
        const dm_incident *incident = &world->incidents[i];
        dm_text line = {0};
        dm_text_format(&line, _("%s. In truth: "), dm_incident_phrase(scenario, world, i).words);
        dm_tell_truth(story, i, &line);
        dm_text_char(&line, '.');
        dm_text_capital(&line, 0);
        for (int state = 0; state < DM_STATES; state++) {
            const dm_belief *belief = &incident->beliefs[state];
            if (incident->known_at[state] < 0 || incident->ordered_by == state) continue;
            const int share = belief->share[dm_other_state(state)];
            dm_text_format(&line, _(" As %s sees it at the end, "), dm_actor_name(scenario, state));
            dm_say_likelihood(&line, share, -1);
            dm_text_format(&line, _(" that %s did it. Confidence: %s."),
                           dm_actor_name(scenario, dm_other_state(state)),
                           dm_confidence_words(belief->confidence));
        }
        if (!line.is_cut) dm_text_wrapped(text, line.bytes, "  ", 4);
        dm_text_free(&line);
    }
}

static void tell_questions(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    if (scenario->questions_count == 0) return;
    heading(text, _("Questions for the debrief"), '-');
    for (int i = 0; i < scenario->questions_count; i++) {
        char number[16];
        dm_text of = dm_text_over(number, sizeof number);
        dm_text_format(&of, "%d.", i + 1);
        entry(text, number, 3, dm_say(scenario, scenario->questions[i].text));
    }
}

void dm_narrate_footer(const dm_story *story, dm_text *text)
{
    const dm_result result = dm_result_of(story);
    tell_ending(story, &result, text);
    tell_obligations(story, text);
    tell_breaches(story, text);
    tell_beliefs(story, text);
    tell_questions(story, text);
    dm_text_add(text, _("\nWorld hash "));
    dm_text_hex(text, result.world_hash);
    dm_text_add(text, _("\n\nEXERCISE EXERCISE EXERCISE\n"));
}
