#include "slices/materials/material.hpp"

namespace materials {

bool can_be_taken_back(const Material& material, base::Instant now)
{
    return material.archived_at && now - *material.archived_at <= time_to_take_back;
}

}
