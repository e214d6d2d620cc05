-- Whether a dialogue held online counts: the decree says "trực tiếp … có mặt tại địa điểm" (NĐ124 Đ28), so not unless the agency says so.
alter table agencies add column online_dialogue boolean not null default false;
