-- Why a session was ended for its person, told to the browser that still holds it; null: it goes on.
alter table browser_session add column ended_why text;

-- Why a person's tokens rest, until the person signs in again; null: they do not.
alter table api_token add column rests_why text;
