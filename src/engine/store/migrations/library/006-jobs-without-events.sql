-- What a job went through was written with every step and never read. Its row says where it stands.
DROP TABLE job_events;
