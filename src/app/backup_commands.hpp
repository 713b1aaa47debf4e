#pragma once

#include "app/flags.hpp"

namespace app {

/// `backup create`, `backup verify` and `backup restore`: what they say goes to the standard output, the exit code
/// comes back. Throws: std::runtime_error with a sentence for what was refused, storage::Fault
int create_backup(const Flags& flags);
int verify_backup(const Flags& flags);
int restore_backup(const Flags& flags);

}
