-- Papers to somebody whose identity is kept in the vault go out sealed (LTC Đ56): by post or by hand, under the code.
alter table deliveries add column sealed boolean not null default false;
grant update (sealed) on deliveries to kntc_app;
