#include "rules/project.h"
#include "rules/rules_internal.h"

enum {
    UNTESTED_FACTOR = 3,
    SOURCE_COST = 5, // per-mille of political capital for each step of an item's cost to share
};

// What a message that is not part of an action does to the receiver's temper, in points of the
// 0..100 dial. [D] An action of the catalogue carries its own weight instead.
static const int8_t temper[DM_MESSAGE_COUNT] = {
    [DM_MESSAGE_NOTIFICATION] = -2, [DM_MESSAGE_INQUIRY] = 0,    [DM_MESSAGE_REPLY] = -2,
    [DM_MESSAGE_PACKET] = -6,       [DM_MESSAGE_WARNING] = 3,    [DM_MESSAGE_DEMAND] = 3,
    [DM_MESSAGE_PROPOSAL] = -4,     [DM_MESSAGE_ASSURANCE] = -6, [DM_MESSAGE_APOLOGY] = -14,
    [DM_MESSAGE_REJECTION] = 3,     [DM_MESSAGE_RECEIPT] = -1,   [DM_MESSAGE_ACCUSATION] = 4,
};

int dm_message_points(int message_kind)
{
    return temper[message_kind];
}

/// How many messages like this one went before it: its occurrence within its own key.
static uint32_t occurrence_of(const dm_world *world, const dm_letter *letter)
{
    uint32_t count = 0;
    for (int i = 0; i < world->message_count; i++) {
        const dm_message *sent = &world->messages[i];
        count += sent->from == letter->from && sent->to == letter->to && sent->kind == letter->kind;
    }
    return count;
}

void dm_message_send(dm_play *play, dm_letter letter)
{
    const dm_scenario *scenario = play->scenario;
    dm_world *world = play->world;
    const uint32_t occurrence = occurrence_of(world, &letter);
    const int row = dm_take_row(play, &world->message_count, DM_MESSAGES_MAX);
    if (row < 0) return;
    const dm_channel *channel = &scenario->channels[letter.channel];
    const int64_t latency = (int64_t)channel->latency * (channel->is_tested ? 1 : UNTESTED_FACTOR);
    const bool is_packet = letter.kind == DM_MESSAGE_PACKET;
    const uint32_t from_key = scenario->actors[letter.from].noun.key;

    dm_event event = dm_event_of(DM_EVENT_MESSAGE_SENT);
    event.actor = letter.from;
    event.other = letter.to;
    event.subject = (int16_t)row;
    event.object = letter.incident;
    event.until = world->now + latency;
    if (letter.from < DM_STATES) event.visible |= dm_to(letter.from);
    if (channel->is_public) event.visible |= DM_TO_PUBLIC | DM_TO_STATES;
    const uint32_t id = dm_emit(play, event);
    world->messages[row] = (dm_message){
        .sent = world->now,
        .delivered = world->now + latency,
        .key = dm_draw_mix(dm_draw_mix(from_key, letter.kind), occurrence + 1),
        .fields = is_packet ? letter.fields : 0,
        .event = id,
        .effect = letter.effect,
        .from = letter.from,
        .to = letter.to,
        .channel = letter.channel,
        .incident = letter.incident,
        .kind = letter.kind,
        .withheld = (uint8_t)(is_packet ? DM_FIELD_COUNT - dm_bits_count(letter.fields) : 0),
    };
    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    if (letter.from < DM_STATES) {
        dm_standing_move(&here, letter.from, DM_STANDING_CAPITAL, -channel->capital_cost);
    }
    dm_norm_satisfy_by_message(&here, row);
    dm_agenda_add(&here, world->now + latency, DM_AGENDA_MESSAGE, row, 0);
}

/// A packet hands over the evidence that its sender has under the fields it shares.
static void hand_over(dm_play *play, const dm_message *message)
{
    dm_world *world = play->world;
    const int from = message->from;
    const int to = message->to;
    if (from >= DM_STATES || to < 0 || to >= DM_STATES || message->incident < 0) return;
    dm_incident_learn(play, message->incident, to);
    for (int i = 0; i < world->evidence_count; i++) {
        const dm_evidence *item = &world->evidence[i];
        if (item->incident != message->incident || item->field < 0) continue;
        if (item->known_at[from] < 0 || item->known_at[from] > message->sent) continue;
        if ((message->fields & (1U << item->field)) == 0) continue;
        if (item->known_at[to] >= 0) continue;
        // Whoever sees it may see where it came from: a source that is shown can be lost.
        const int cost = play->scenario->evidence_kinds[item->kind].share_cost * SOURCE_COST;
        dm_standing_move(play, from, DM_STANDING_CAPITAL, -cost);
        dm_evidence_find(play, i, to);
    }
}

/// What one state says moves the temper of the other, if it is said to it or to everyone.
static void move_temper(dm_play *play, const dm_message *message)
{
    const int points = temper[message->kind];
    if (points == 0 || message->from >= DM_STATES) return;
    const int to = dm_other_state(message->from);
    if (message->to != to && message->to != DM_ANYONE) return;
    const int change = dm_tension_of_deed(play->scenario, play->world, to, points, 50, false);
    dm_play felt = dm_because(play, DM_CAUSE_RULE, DM_RULE_DEED, 0);
    dm_tension_move(&felt, to, message->from, change);
}

void dm_message_arrive(dm_play *play, int index)
{
    dm_world *world = play->world;
    dm_message *message = &world->messages[index];
    if (message->is_delivered) return;
    message->is_delivered = 1;
    const bool is_public = play->scenario->channels[message->channel].is_public;
    dm_event event = dm_event_of(DM_EVENT_MESSAGE_DELIVERED);
    event.actor = message->from;
    event.other = message->to;
    event.subject = (int16_t)index;
    event.object = message->incident;
    if (message->from < DM_STATES) event.visible |= dm_to(message->from);
    if (message->to >= 0 && message->to < DM_STATES) event.visible |= dm_to(message->to);
    if (is_public) event.visible |= DM_TO_PUBLIC | DM_TO_STATES;
    const uint32_t id = dm_emit(play, event);

    dm_play here = dm_because(play, (dm_cause_kind)play->why_kind, play->why, id);
    const bool is_by_action = play->why_kind == DM_CAUSE_OPERATION;
    if (message->kind == DM_MESSAGE_PACKET) hand_over(&here, message);
    if (!is_by_action) move_temper(&here, message);
    dm_norm_message(&here, index);
}

// -------------------------------------------------------------------------- what a person writes

// What a state can only hand over when it has found it; all else it can tell of any incident that
// it knows.
enum {
    FIELDS_OF_EVIDENCE = 1U << DM_FIELD_INDICATORS | 1U << DM_FIELD_SAMPLE |
                         1U << DM_FIELD_INFRASTRUCTURE | 1U << DM_FIELD_VULNERABILITY,
};

/// Bit set of the fields under which the state holds evidence on the incident.
static uint32_t fields_held(const dm_world *world, int state, int incident)
{
    uint32_t fields = 0;
    for (int i = 0; i < world->evidence_count; i++) {
        const dm_evidence *item = &world->evidence[i];
        if (item->incident != incident || item->field < 0 || item->known_at[state] < 0) continue;
        fields |= 1U << item->field;
    }
    return fields;
}

static dm_verdict judge_packet(const dm_world *world, const dm_input *input)
{
    const uint32_t fields = (uint32_t)input->value;
    if (input->incident < 0 || fields == 0 || fields >> DM_FIELD_COUNT != 0)
        return dm_impossible(DM_OBSTACLE_EMPTY, 0);
    const uint32_t held = fields_held(world, input->seat, input->incident);
    if ((fields & FIELDS_OF_EVIDENCE & ~held) != 0) return dm_impossible(DM_OBSTACLE_EMPTY, 0);
    return (dm_verdict){.clause = -1, .kind = DM_VERDICT_ALLOWED, .until = -1};
}

static bool is_public_accusation(const dm_scenario *scenario, const dm_input *input)
{
    return input->object == DM_MESSAGE_ACCUSATION && scenario->channels[input->subject].is_public;
}

static bool is_letter(const dm_scenario *scenario, const dm_world *world, const dm_input *input)
{
    if (input->subject < 0 || input->subject >= scenario->channels_count) return false;
    if (input->object < 0 || input->object >= DM_MESSAGE_COUNT) return false;
    if (input->incident < -1 || input->incident >= world->incident_count) return false;
    if (input->belief < -1 || input->belief > DM_PER_MILLE) return false;
    // Nobody writes of what he does not know.
    return input->incident < 0 || world->incidents[input->incident].known_at[input->seat] >= 0;
}

dm_situation dm_situation_of_message(const dm_scenario *scenario, const dm_input *input)
{
    return (dm_situation){.me = input->seat,
                          .action = -1,
                          .asset = -1,
                          .incident = input->incident,
                          .belief = input->belief,
                          .confidence = input->confidence,
                          .is_human = 1,
                          .accuses = is_public_accusation(scenario, input)};
}

dm_verdict dm_judge_message(const dm_scenario *scenario, const dm_world *world,
                            const dm_input *input)
{
    if (!is_letter(scenario, world, input)) return dm_impossible(DM_OBSTACLE_UNKNOWN, 0);
    if (scenario->channels[input->subject].capital_cost > world->actors[input->seat].capital)
        return dm_impossible(DM_OBSTACLE_CAPITAL, 0);
    if (input->object == DM_MESSAGE_PACKET) return judge_packet(world, input);
    // To name the other in public is the one thing said that norms have a word on.
    const dm_situation said = dm_situation_of_message(scenario, input);
    if (!said.accuses) return (dm_verdict){.clause = -1, .kind = DM_VERDICT_ALLOWED, .until = -1};
    return dm_judge_norms(scenario, world, &said);
}

void dm_message_play(dm_play *play, const dm_input *input, const dm_verdict *verdict)
{
    const dm_scenario *scenario = play->scenario;
    // Words cannot be ordered for later: what a norm delays is not said now.
    if (verdict->kind >= DM_VERDICT_DELAYED) {
        dm_play no = dm_because(play, DM_CAUSE_CLAUSE, verdict->clause, 0);
        dm_say_no(verdict->kind == DM_VERDICT_IMPOSSIBLE ? play : &no, input, verdict);
        return;
    }
    if (is_public_accusation(scenario, input)) {
        if (verdict->kind == DM_VERDICT_BREACH)
            dm_norm_said(play, verdict->clause, input->seat, input->incident);
        if (input->incident >= 0) {
            dm_assess_play(play, input, true);
        } else {
            play->world->actors[input->seat].accusations++;
        }
    }
    const bool is_public = scenario->channels[input->subject].is_public;
    dm_message_send(
        play, (dm_letter){.from = input->seat,
                          .to = (int16_t)(is_public ? DM_ANYONE : dm_other_state(input->seat)),
                          .channel = input->subject,
                          .incident = input->incident,
                          .kind = (uint8_t)input->object,
                          .fields = (uint32_t)input->value,
                          .effect = -1});
}
