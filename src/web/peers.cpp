#include "web/peers.hpp"

#include "base/text.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <stdexcept>

namespace web {
namespace ip = boost::asio::ip;

struct TrustedProxies::Networks {
    std::vector<ip::network_v4> v4;
    std::vector<ip::network_v6> v6;
};

TrustedProxies::TrustedProxies(const std::vector<std::string>& networks)
    : networks_(std::make_unique<Networks>())
{
    for (const auto& network : networks) {
        const bool is_v6 = network.find(':') != std::string::npos;
        const bool is_single = network.find('/') == std::string::npos;
        try {
            if (is_v6) networks_->v6.push_back(ip::make_network_v6(is_single ? network + "/128" : network));
            else networks_->v4.push_back(ip::make_network_v4(is_single ? network + "/32" : network));
        } catch (const boost::system::system_error&) {
            throw std::invalid_argument("\"" + network + "\" is not a network, such as 10.0.0.0/8");
        }
    }
}

TrustedProxies::~TrustedProxies() = default;

bool TrustedProxies::is_trusted(std::string_view text) const
{
    boost::system::error_code error;
    auto address = ip::make_address(std::string(text), error);
    if (error) return false;
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        address = ip::make_address_v4(ip::v4_mapped, address.to_v6());
    }
    if (address.is_v4()) {
        for (const auto& network : networks_->v4) {
            const auto hosts = ip::network_v4(address.to_v4(), network.prefix_length());
            if (hosts.canonical() == network.canonical()) return true;
        }
        return false;
    }
    for (const auto& network : networks_->v6) {
        const auto hosts = ip::network_v6(address.to_v6(), network.prefix_length());
        if (hosts.canonical() == network.canonical()) return true;
    }
    return false;
}

std::string TrustedProxies::visitor(std::string_view peer, std::string_view forwarded_for) const
{
    std::string_view nearest = peer;
    while (is_trusted(nearest) && !forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        const auto start = comma == std::string_view::npos ? 0 : comma + 1;
        const auto hop = base::trimmed(forwarded_for.substr(start));
        boost::system::error_code error;
        ip::make_address(std::string(hop), error);
        if (error) break;
        nearest = hop;
        forwarded_for = forwarded_for.substr(0, start == 0 ? 0 : start - 1);
    }
    return std::string(nearest);
}

}
