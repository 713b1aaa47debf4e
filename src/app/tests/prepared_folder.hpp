#pragma once

#include "app/config.hpp"
#include "app/prepare.hpp"
#include "support/temporary_folder.hpp"

namespace test {

/// A data folder whose store has every table and place: a copy of one that is made once, since that takes a
/// moment.
class PreparedFolder : public TemporaryFolder {
public:
    PreparedFolder()
    {
        static const TemporaryFolder model;
        const auto file = model.path() / "buendnisnetz.sqlite";
        if (!std::filesystem::exists(file)) app::prepare_store({file, {}});
        for (const auto& part : std::filesystem::directory_iterator(model.path())) {
            std::filesystem::copy(part.path(), path() / part.path().filename());
        }
    }

    app::Config config() const
    {
        app::Config config;
        config.data = path();
        return config;
    }
};

}
