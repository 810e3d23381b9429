using DmsDashboard.Components;

var builder = WebApplication.CreateBuilder(args);
// Without this, `dotnet run` outside Development answers 500 for generated assets.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
