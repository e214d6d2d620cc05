-- Work shared out: what other bodies owe us, reminders, leave and substitution, hand-over.

-- An answer that another body owes: an opinion it was asked for, the result of a petition sent to it, a verification given to it.
-- It outlives the run that asked. "answer_by" is the day the last reminder named.
create table awaited (
  id uuid primary key,
  agency_id uuid not null references agencies,
  petition_id uuid not null references petitions,
  case_id uuid references cases,
  run_id uuid not null references runs,
  document_id uuid references documents,
  key text not null,
  name text not null,
  law text not null,
  internal boolean not null,
  body text not null,
  -- The same body however it was typed.
  body_key text not null,
  asked_on date not null,
  due_on date,
  wants_opinion boolean not null,
  state text not null check (state in ('open', 'answered', 'silent', 'cancelled')),
  answered_on date,
  letter_number text,
  opinion text check (opinion in ('agree', 'partly', 'disagree', 'other')),
  content text,
  file_ids uuid[] not null default '{}',
  recorded_by uuid references officers,
  recorded_at timestamptz,
  reminders int not null default 0,
  answer_by date,
  rev int not null default 1,
  check ((state = 'answered') = (answered_on is not null))
);
create index awaited_of_run on awaited (run_id);
create index awaited_of_petition on awaited (petition_id);
create index awaited_open on awaited (agency_id, body_key, due_on, id) where state = 'open';

-- One letter to one body; its matters with the number of the reminder for each. The run carries the letter. Only one that was
-- issued has reminded anybody.
create table reminders (
  id uuid primary key,
  agency_id uuid not null references agencies,
  run_id uuid not null references runs,
  body text not null,
  answer_by date not null,
  last boolean not null,
  made_by uuid not null references officers,
  made_at timestamptz not null,
  state text not null default 'prepared' check (state in ('prepared', 'issued', 'withdrawn')),
  issued_on date,
  withdrawn_by uuid references officers,
  withdrawn_at timestamptz,
  check ((state = 'issued') = (issued_on is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index reminders_of_run on reminders (run_id);
create table reminder_targets (
  reminder_id uuid not null references reminders,
  awaited_id uuid not null references awaited,
  round int not null,
  primary key (reminder_id, awaited_id)
);
create index reminders_of_awaited on reminder_targets (awaited_id);

-- How often a body is reminded before its responsibility is to be checked: the agency's own rule, the law names no number.
alter table agencies add column reminder_rounds int not null default 3 check (reminder_rounds between 1 and 9);

-- A step that signs: whoever stands in for somebody else does not sign in his place without a delegation.
alter table tasks add column signs boolean not null default false;

-- Leave (nghỉ, vắng mặt), both days included. Ending it early keeps the row.
create table absences (
  id uuid primary key,
  agency_id uuid not null references agencies,
  officer_id uuid not null references officers,
  from_on date not null,
  to_on date not null,
  substitute_id uuid references officers,
  reason text not null,
  recorded_by uuid not null references officers,
  recorded_at timestamptz not null,
  ended_on date,
  ended_by uuid references officers,
  rev int not null default 1,
  check (to_on >= from_on),
  check (substitute_id <> officer_id)
);
create index absences_of_agency on absences (agency_id, to_on desc, id desc);
create index absences_of_officer on absences (officer_id, to_on);
create index absences_of_substitute on absences (substitute_id, to_on) where substitute_id is not null;

-- A hand-over of all work and, word for word, what was handed over: it is the record both sides sign. Insert only.
create table hand_overs (
  id uuid primary key,
  agency_id uuid not null references agencies,
  officer_id uuid not null references officers,
  reason text not null,
  made_by uuid not null references officers,
  made_at timestamptz not null
);
create index hand_overs_of_agency on hand_overs (agency_id, made_at desc, id desc);
create table hand_over_items (
  hand_over_id uuid not null references hand_overs,
  position int not null,
  kind text not null,
  subject_id uuid,
  petition_id uuid references petitions,
  code text not null,
  title text not null,
  work text not null,
  state text not null,
  due_on date,
  to_officer_id uuid references officers,
  primary key (hand_over_id, position)
);

grant select, insert on awaited, reminders, reminder_targets, absences, hand_overs, hand_over_items to kntc_app;
grant update (state, answered_on, letter_number, opinion, content, file_ids, recorded_by, recorded_at, reminders, answer_by, rev)
  on awaited to kntc_app;
grant update (state, issued_on, answer_by, withdrawn_by, withdrawn_at) on reminders to kntc_app;
grant update (ended_on, ended_by, substitute_id, rev) on absences to kntc_app;
