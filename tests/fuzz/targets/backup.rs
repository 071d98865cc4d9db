#![no_main]

use vis_a_vis_fuzz::{backup, mutate};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| backup::check(bytes));

libfuzzer_sys::fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    // Every other time as JSON, where it is.
    if seed % 2 == 0
        && let Some(text) = mutate::json(&bytes[..size], most, seed)
    {
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        return text.len();
    }
    libfuzzer_sys::fuzzer_mutate(bytes, size, most)
});
