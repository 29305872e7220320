#include "tell/log_result.h"

#include "base/i18n.h"
#include "tell/log_internal.h"
#include "tell/sentence.h"

bool dm_breach_is_belief(const dm_breach *breach)
{
    return breach->incident >= 0 && breach->operation < 0 && breach->obligation < 0;
}

dm_result dm_result_of(const dm_story *story)
{
    const dm_world *world = story->world;
    dm_result result = {
        .ended_at = world->now,
        .world_hash = dm_world_hash(story->scenario, world),
        .ending = world->ending,
        .peak_rung = world->peak_rung,
        .peak_perceived = {world->peak_perceived[0], world->peak_perceived[1]},
        .deaths_milli = world->deaths_milli,
    };
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *obligation = &world->obligations[i];
        if (obligation->debtor < 0 || obligation->debtor >= DM_STATES) continue;
        dm_tally *tally = &result.tallies[obligation->debtor];
        switch ((dm_obligation_state)obligation->state) {
        case DM_OBLIGATION_OPEN:
            tally->open++;
            break;
        case DM_OBLIGATION_MET:
            tally->met++;
            break;
        case DM_OBLIGATION_LATE:
            tally->late++;
            break;
        case DM_OBLIGATION_MISSED:
            tally->missed++;
            break;
        case DM_OBLIGATION_EXCUSED:
            tally->excused++;
            break;
        }
    }
    for (int i = 0; i < world->breach_count; i++) {
        const int accused = world->breaches[i].accused;
        if (accused < 0 || accused >= DM_STATES) continue;
        if (!dm_breach_counts(&world->breaches[i])) continue;
        result.tallies[accused].breaches++;
        result.tallies[accused].believed += dm_breach_is_belief(&world->breaches[i]);
    }
    return result;
}

void dm_say_casualties(int32_t deaths_milli, dm_text *text)
{
    const int dead = deaths_milli / 1000;
    const int hurt = deaths_milli % 1000 / 100;
    if (dead > 0) dm_text_format(text, _n("%d death", "%d deaths", dead), dead);
    if (dead > 0 && hurt > 0) dm_text_add(text, ", ");
    if (hurt > 0) dm_text_format(text, _n("%d person hurt", "%d persons hurt", hurt), hurt);
    if (dead == 0 && hurt == 0) dm_text_add(text, _("none"));
}

static void say_tally(const dm_tally *tally, dm_text *text)
{
    dm_text_format(text, _("%d met, %d late, %d missed"), tally->met, tally->late, tally->missed);
    if (tally->open > 0) dm_text_format(text, _(", %d still open"), tally->open);
    if (tally->excused > 0) dm_text_format(text, _(", %d excused"), tally->excused);
}

void dm_result_print(const dm_story *story, const dm_result *result, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    const char *ending = result->ending < 0
                             ? _("none")
                             : dm_say(scenario, scenario->endings[result->ending].noun.title);
    dm_text_format(text, _("Ending       %s, "), ending);
    dm_say_moment(text, result->ended_at);
    dm_text_add(text, _("\nPeak rung    "));
    dm_say_rung(scenario, result->peak_rung, text);
    dm_text_add(text, _(" in truth"));
    for (int state = 0; state < DM_STATES; state++) {
        dm_text_add(text, "\n             ");
        dm_say_rung(scenario, result->peak_perceived[state], text);
        dm_text_format(text, _(" as %s saw it"), dm_actor_name(scenario, state));
    }
    for (int state = 0; state < DM_STATES; state++) {
        dm_text_add(text, state == 0 ? _("\nObligations  ") : "\n             ");
        dm_text_format(text, "%s: ", dm_actor_name(scenario, state));
        say_tally(&result->tallies[state], text);
    }
    for (int state = 0; state < DM_STATES; state++) {
        const dm_tally *tally = &result->tallies[state];
        dm_text_add(text, state == 0 ? _("\nBreaches     ") : "\n             ");
        dm_text_format(text, "%s: %d", dm_actor_name(scenario, state), tally->breaches);
        if (tally->believed > 0)
            dm_text_format(text, _(", %d of them on the other side's belief"), tally->believed);
    }
    dm_text_add(text, _("\nCasualties   "));
    dm_say_casualties(result->deaths_milli, text);
    dm_text_add(text, _("\nWorld hash   "));
    dm_text_hex(text, result->world_hash);
    dm_text_char(text, '\n');
}

static void add_breaches(const dm_story *story, dm_text *text)
{
    static const char *const states[] = {
        [DM_BREACH_SHOWN] = "shown",       [DM_BREACH_PRESUMED] = "presumed",
        [DM_BREACH_REBUTTED] = "rebutted", [DM_BREACH_REMEDIED] = "remedied",
        [DM_BREACH_STRUCK] = "struck",
    };
    const dm_world *world = story->world;
    dm_text_add(text, ",\"breaches\":[");
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        dm_text_add(text, i == 0 ? "{\"at\":" : ",{\"at\":");
        dm_text_int(text, breach->at);
        dm_log_key(text, "accused");
        dm_log_value(story, DM_LOG_ACTOR, breach->accused, text);
        dm_log_key(text, "clause");
        dm_log_value(story, DM_LOG_CLAUSE, breach->clause, text);
        dm_log_key(text, "grade");
        dm_log_value(story, DM_LOG_GRADE, breach->grade, text);
        dm_log_key(text, "basis");
        dm_text_add(text, dm_breach_is_belief(breach) ? "\"belief\"" : "\"record\"");
        dm_log_key(text, "state");
        dm_text_format(text, "\"%s\"", states[breach->state]);
        dm_log_key(text, "known_by");
        dm_log_value(story, DM_LOG_BITS_STATES, breach->known_by, text);
        dm_text_char(text, '}');
    }
    dm_text_char(text, ']');
}

void dm_log_players(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_add(text, ",\"players\":{");
    for (int state = 0; state < DM_STATES; state++) {
        if (state > 0) dm_text_char(text, ',');
        dm_log_value(story, DM_LOG_ACTOR, state, text);
        const int doctrine = story->doctrines[state];
        dm_text_format(text, ":\"%s\"",
                       doctrine >= 0 ? dm_say(scenario, scenario->doctrines[doctrine].noun.id)
                                     : "person");
    }
    dm_text_char(text, '}');
}

/// Which norms bound each state: a result that stands alone must say what it is the result of.
static void add_norms(const dm_story *story, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_add(text, ",\"norms\":{");
    for (int state = 0; state < DM_STATES; state++) {
        if (state > 0) dm_text_char(text, ',');
        dm_log_value(story, DM_LOG_ACTOR, state, text);
        dm_text_add(text, ":[");
        const char *separator = "";
        for (int i = 0; i < scenario->norms_count; i++) {
            if ((story->setup->norms[state] >> i & 1U) == 0) continue;
            dm_text_format(text, "%s\"%s\"", separator,
                           dm_say(scenario, scenario->norms[i].noun.id));
            separator = ",";
        }
        dm_text_char(text, ']');
    }
    dm_text_char(text, '}');
}

void dm_result_json(const dm_story *story, const dm_result *result, dm_text *text)
{
    const dm_scenario *scenario = story->scenario;
    dm_text_add(text, "{\"scenario\":");
    dm_text_json(text, dm_say(scenario, scenario->noun.id));
    dm_text_format(text, ",\"seed\":\"%llu\"", (unsigned long long)story->setup->seed);
    add_norms(story, text);
    dm_log_players(story, text);
    dm_log_key(text, "ending");
    dm_log_value(story, DM_LOG_ENDING, result->ending, text);
    if (result->ending >= 0) {
        const dm_ending *ending = &scenario->endings[result->ending];
        dm_text_format(text, ",\"tone\":\"%s\"", dm_ending_tone_list.names[ending->tone]);
    }
    dm_log_key(text, "ended_at");
    dm_text_int(text, result->ended_at);
    dm_text_format(text, ",\"peak_rung\":%d,\"peak_rung_perceived\":{", result->peak_rung);
    for (int state = 0; state < DM_STATES; state++) {
        if (state > 0) dm_text_char(text, ',');
        dm_log_value(story, DM_LOG_ACTOR, state, text);
        dm_text_format(text, ":%d", result->peak_perceived[state]);
    }
    dm_text_add(text, "},\"obligations\":{");
    for (int state = 0; state < DM_STATES; state++) {
        const dm_tally *tally = &result->tallies[state];
        if (state > 0) dm_text_char(text, ',');
        dm_log_value(story, DM_LOG_ACTOR, state, text);
        dm_text_format(text, ":{\"met\":%d,\"late\":%d,\"missed\":%d,\"open\":%d,\"excused\":%d}",
                       tally->met, tally->late, tally->missed, tally->open, tally->excused);
    }
    dm_text_char(text, '}');
    add_breaches(story, text);
    dm_text_format(text, ",\"deaths_milli\":%d,\"world_hash\":\"", result->deaths_milli);
    dm_text_hex(text, result->world_hash);
    dm_text_add(text, "\"}");
}
