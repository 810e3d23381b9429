using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access.LoadBalancer;

/// <summary>Signs as an Application Load Balancer does, and shows its public key as AWS does: one file an id.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    public const string Signer = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/dms/50dc6c495c0c9188";
    public const string Issuer = "https://login.example.com/realms/staff";

    private readonly WebApplication _keys;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private Balancer(WebApplication keys) => _keys = keys;

    public string KeyId { get; } = Guid.NewGuid().ToString();

    /// <summary>True to show the key under every id, as if it were many.</summary>
    public bool HasOneKeyForAll { get; set; }

    /// <summary>The paths under which keys were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public string[] Arguments => [$"--Access:LoadBalancer:Signer={Signer}", $"--Access:LoadBalancer:Issuer={Issuer}", $"--Access:LoadBalancer:KeysAddress={_keys.Urls.Single()}/keys"];

    public static async Task<Balancer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var balancer = new Balancer(builder.Build());
        balancer._keys.MapGet("/{**path}", (HttpContext http) =>
        {
            balancer.Asked.Enqueue(http.Request.Path);
            return balancer.HasOneKeyForAll || http.Request.Path == $"/keys/{balancer.KeyId}" ? Results.Text(balancer._key.ExportSubjectPublicKeyInfoPem()) : Results.NotFound();
        });
        await balancer._keys.StartAsync(TestContext.Current.CancellationToken);
        return balancer;
    }

    /// <summary>The header's value; <paramref name="header"/> is added to the usual members, or takes their place.</summary>
    public string Sign(DateTimeOffset expires, object claims, Dictionary<string, object>? header = null)
    {
        var members = new Dictionary<string, object>
        {
            ["typ"] = "JWT",
            ["kid"] = KeyId,
            ["alg"] = "ES256",
            ["iss"] = Issuer,
            ["client"] = "dms",
            ["signer"] = Signer,
            ["exp"] = expires.ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in header ?? [])
        {
            members[name] = value;
        }

        var signed = $"{Part(JsonSerializer.SerializeToUtf8Bytes(members))}.{Part(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Part(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))}";
    }

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        return _keys.DisposeAsync();
    }

    // The load balancer keeps the padding, which other JWTs leave out.
    private static string Part(byte[] bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');
}
