// Loaded into the application before it: when the supervisor is killed, the application must not go on alone.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
