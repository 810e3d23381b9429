using Microsoft.AspNetCore.Http;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>What a <see cref="CannedEndpoint"/> does with one request.</summary>
internal delegate Task CannedAnswer(HttpContext http);
