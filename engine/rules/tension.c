#include "rules/rules_internal.h"

enum { MINUTES_PER_DAY = 1440, POINTS = 10, REFERENCE_SEVERITY = 50 };

static int fade_until(const dm_scenario *scenario, int64_t minute)
{
    return (int)(minute * scenario->decay_per_day / MINUTES_PER_DAY);
}

void dm_tension_fade(dm_play *play)
{
    dm_world *world = play->world;
    const int fade =
        fade_until(play->scenario, world->now) - fade_until(play->scenario, world->tension_at);
    world->tension_at = world->now;
    if (fade <= 0) return;
    const int count = play->scenario->actors_count;
    for (int from = 0; from < count; from++) {
        for (int toward = 0; toward < count; toward++) {
            int16_t *tension = &world->tension[from][toward];
            *tension = (int16_t)(*tension > fade ? *tension - fade : 0);
        }
    }
}

void dm_tension_move(dm_play *play, int from, int toward, int per_mille)
{
    dm_world *world = play->world;
    dm_tension_fade(play);
    int16_t *tension = &world->tension[from][toward];
    const int before = *tension;
    *tension = (int16_t)dm_clamp((int64_t)before + per_mille, 0, DM_PER_MILLE);
    if (*tension == before) return;
    dm_event event = dm_event_of(DM_EVENT_TENSION);
    event.actor = (int16_t)from;
    event.other = (int16_t)toward;
    event.value = *tension;
    event.before = before;
    event.visible = from < DM_STATES ? dm_to(from) : 0;
    dm_emit(play, event);
}

// domain.md H.1:  dT = weight x S/50 x firebreak x (1 + mood/400) x regime; what lowers tension is
// worth as much as the actor is believed. Attribution is applied by the caller.
int dm_tension_of_deed(const dm_scenario *scenario, const dm_world *world, int from, int points,
                       int severity, bool is_cyber)
{
    if (points < 0) {
        const int credibility = world->actors[dm_other_state(from)].credibility;
        return points * POINTS * credibility / DM_PER_MILLE;
    }
    int64_t change = (int64_t)points * POINTS * severity / REFERENCE_SEVERITY;
    if (is_cyber) change = change * scenario->firebreak / DM_PER_MILLE;
    // mood is -1000..1000 here and -100..100 in the formula: 1 + mood/400 there is 4000 + mood.
    change = change * (4000 + world->actors[from].mood) / 4000;
    return (int)(change * scenario->regime / DM_PER_MILLE);
}

static int16_t *standing_of(dm_actor_state *actor, dm_standing standing)
{
    switch (standing) {
    case DM_STANDING_CREDIBILITY:
        return &actor->credibility;
    case DM_STANDING_CAPITAL:
        return &actor->capital;
    case DM_STANDING_MOOD:
        return &actor->mood;
    case DM_STANDING_LEGITIMACY:
        return &actor->legitimacy;
    case DM_STANDING_COUNT:
        break;
    }
    return &actor->credibility;
}

void dm_standing_move(dm_play *play, int actor, dm_standing standing, int change)
{
    int16_t *value = standing_of(&play->world->actors[actor], standing);
    const int before = *value;
    const int low = standing == DM_STANDING_MOOD ? -DM_PER_MILLE : 0;
    *value = (int16_t)dm_clamp((int64_t)before + change, low, DM_PER_MILLE);
    if (*value == before) return;
    dm_event event = dm_event_of(DM_EVENT_STANDING);
    event.actor = (int16_t)actor;
    event.subject = (int16_t)standing;
    event.value = *value;
    event.before = before;
    event.visible = actor < DM_STATES ? dm_to(actor) : 0;
    dm_emit(play, event);
}
