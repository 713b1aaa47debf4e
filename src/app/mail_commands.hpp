#pragma once

#include "app/flags.hpp"

namespace app {

/// `mail list` and `mail retry`, carried out where the store is.
int list_mails_command(const Flags& flags);
int retry_mails_command(const Flags& flags);

/// `mail test ADDRESS`: hands one mail over at once and says what the server answered.
/// Throws: std::runtime_error with a sentence
int test_mail(const Flags& flags);

}
