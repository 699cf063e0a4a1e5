-- SQL*Plus asks for what stands behind an ampersand
insert into pf_ref_skills_catalog (skill_name) values ('R&D');
