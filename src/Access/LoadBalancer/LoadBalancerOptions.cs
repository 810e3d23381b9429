using System.Text.RegularExpressions;
using DmsDashboard.Access.OpenId;

namespace DmsDashboard.Access.LoadBalancer;

/// <summary>An AWS Application Load Balancer in front that signs people in and tells who they are in <c>x-amzn-oidc-data</c>, signed.</summary>
public sealed partial class LoadBalancerOptions
{
    public const string Section = "Access:LoadBalancer";

    /// <summary>The ARN of the load balancer that may tell. Empty: no such sign-in.</summary>
    public string Signer { get; init; } = "";

    /// <summary>The provider that it signs people in at, as it stands in its rule.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The client that it is at that provider; empty: any of its clients.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>As <see cref="OpenIdSettings.RoleClaim"/>.</summary>
    public string RoleClaim { get; init; } = "groups";

    /// <summary>As <see cref="OpenIdSettings.NameClaim"/>.</summary>
    public string NameClaim { get; init; } = "";

    /// <summary>Where its public keys lie, each under its id; empty: at AWS's own address for the ARN's Region.</summary>
    public string KeysAddress { get; init; } = "";

    internal bool IsOn => Signer.Length > 0;

    /// <summary>The address under which the keys lie.</summary>
    internal Uri Keys
    {
        get
        {
            if (KeysAddress.Length > 0)
            {
                return new Uri(KeysAddress.TrimEnd('/') + "/");
            }

            var (partition, region) = (Arn().Match(Signer).Groups[1].Value, Arn().Match(Signer).Groups[2].Value);
            // In GovCloud the keys lie in a bucket; China has a suffix of its own.
            return new Uri(partition switch
            {
                "aws-us-gov" => $"https://s3-{region}.amazonaws.com/aws-elb-public-keys-prod-{region}/",
                "aws-cn" => $"https://public-keys.auth.elb.{region}.amazonaws.com.cn/",
                _ => $"https://public-keys.auth.elb.{region}.amazonaws.com/",
            });
        }
    }

    /// <summary>A sentence for each mistake in the section.</summary>
    internal static IEnumerable<string> Problems(LoadBalancerOptions options)
    {
        if (!options.IsOn)
        {
            yield break;
        }

        if (!Arn().IsMatch(options.Signer))
        {
            yield return $"{Section}:{nameof(Signer)} is '{options.Signer}', which is no load balancer's ARN: write it like arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/dms/50dc6c495c0c9188.";
        }

        if (options.Issuer.Length == 0)
        {
            yield return $"{Section}:{nameof(Issuer)} is missing: name the provider as it stands in the load balancer's rule, for example https://login.example.com/realms/staff.";
        }

        if (options.KeysAddress.Length > 0 && SafeAddress.Read(options.KeysAddress) is null)
        {
            yield return $"{Section}:{nameof(KeysAddress)} is '{options.KeysAddress}', which is no address for keys: write an https address, or leave it out for AWS's own.";
        }
    }

    [GeneratedRegex(@"^arn:(aws[a-z-]*):elasticloadbalancing:([a-z0-9-]+):\d{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]+\z")]
    private static partial Regex Arn();
}
