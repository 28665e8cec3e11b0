import type { Catalogue } from './say.ts';

/** 日本語. */
export const ja: Catalogue = {
  ' A fallback: called only when {model} fails.': '予備です。{model} が失敗したときだけ呼び出されます。',
  ' It answers now in place of {model}, and on its own bill.':
    '現在 {model} の代わりに応答し、独自に課金されます。',
  ' It ends {moment}.': '{moment} に切れます。',
  ' It is locked out for now, and nothing else can be used.':
    '現在ロックされていますが、ほかに使えるものがありません。',
  ' It was not taken, because {detail}.': '{detail}ため、受け付けられませんでした。',
  ' Its calls fail.': 'その呼び出しは失敗します。',
  ' Its tokens cannot be read.': 'トークンを読み取れません。',
  ' Passed over: {named}{more}.': '見送り: {named}{more}。',
  ' Reports say that {worksIn} works.': '報告によると {worksIn} は動作します。',
  ' The stored expiry date is still ahead, but it is only a date.':
    '保存された期限はまだ先ですが、単なる日付です。',
  ' and {count} more': 'ほか {count} 件',
  ' and {more} more': 'ほか {more} 件',
  ' of {whose}': '({whose} のもの)',
  ' with {account}': '({account} を使用)',
  ', as {user}': '({user} として)',
  ', behind the old one or outside its order': '(古いものの後、または順序の外)',
  ', billed by use': '(従量課金)',
  ', renewed by {owner} without you': '({owner} が自動で更新)',
  ', under a name that this route does not read': '(このルートが読まない名前)',
  ', workspace {accountId}': '、ワークスペース {accountId}',
  'A Codex setting forbids this login': 'Codex の設定がこのサインインを禁じています',
  'A Codex setting may forbid this login': 'Codex の設定がこのサインインを禁じている可能性があります',
  'A code is used, since {held}, and Codex would tell it to stop.':
    '{held}ため、コードを使います。そうしないと Codex が相手に停止を求めます。',
  'A credential file is not protected': '認証情報のファイルが保護されていません',
  'A different account signed in: {after}. Choose whether to use it.':
    '別のアカウントがサインインしました: {after}。使用するか選んでください。',
  'A file that changed within the last hour is left alone: OpenClaw may be about to refer to it.':
    '1 時間以内に変更されたファイルはそのままにします。OpenClaw が参照しようとしているかもしれません。',
  'A left-over token file': '残されたトークンファイル',
  'A lock on the sign-ins is held too long': 'サインインのロックが長く保持されすぎています',
  'A model that should use it later needs a new sign-in.':
    '後でこれを使うモデルには新しいサインインが必要です。',
  'A new sign-in took the place of the old one.': '新しいサインインが古いものに置き換わりました。',
  'A newer sign-in is not the one in use': '使用中なのは新しい方のサインインではありません',
  'A program, by its full path': 'プログラムの完全なパス',
  'A proxy on the way refused the request.': '途中のプロキシが要求を拒否しました。',
  'A real call has used it since the last change.': '最後の変更以降、実際の呼び出しで使われました。',
  'A real call has used it.': '実際の呼び出しで使われました。',
  'A real turn is a call of your account, one word long.':
    '実際の呼び出しはお使いのアカウントで行われ、1 語です。',
  'A recorded lockout could not be cleared. It ends by itself.':
    '記録されたロックを解除できませんでした。自然に終わります。',
  'A renewal did not answer in time': '更新が時間内に応答しませんでした',
  'A renewal was lost': '更新が失われました',
  'A repair, {what}, was interrupted after it was written. It is in place.':
    '修復({what})は書き込み後に中断されました。有効です。',
  'A repair, {what}, was interrupted and could not be checked: the key of the backups is not there.':
    '修復({what})は中断され、確認できませんでした。バックアップの鍵がありません。',
  'A repair, {what}, was interrupted and could not be settled yet. {sentence}':
    '修復({what})は中断され、まだ処理できていません。{sentence}',
  'A repair, {what}, was interrupted before anything was written. The old state is in place.':
    '修復({what})は書き込み前に中断されました。元の状態のままです。',
  'A repair, {what}, was interrupted. What stood there before is in place.':
    '修復({what})は中断されました。以前の内容に戻っています。',
  'A running gateway may take it only at its next restart.':
    '動作中のゲートウェイは次の再起動まで反映しないことがあります。',
  'A setting about signing in is not what Codex is known to take. Where the login is kept, and whether Codex starts, cannot be told.':
    'サインインに関する設定が、Codex が受け付けると知られているものではありません。ログインの保存先も、Codex が起動するかも判断できません。',
  'A setting could not be read.': '設定を読み取れませんでした。',
  'A sign-in ends soon': 'まもなく切れるサインインがあります',
  'A sign-in from here would not reach the gateway': 'ここからのサインインはゲートウェイに届きません',
  'A sign-in is already running.': 'サインインはすでに進行中です。',
  'A sign-in of this provider was refused ({reason}), and the log does not say which one.':
    'このプロバイダーのサインインが拒否されました({reason})。どれかはログに記されていません。',
  'A sign-in was interrupted after it was written. It is in place.':
    'サインインは書き込み後に中断されました。有効です。',
  'A sign-in was interrupted before anything was written. The old one is in place.':
    'サインインは書き込み前に中断されました。古いものが有効です。',
  'A sign-in was interrupted before it was written. The old one is in place.':
    'サインインは書き込みの前に中断されました。古いものが有効です。',
  'A sign-in was interrupted, and another one has taken its place since.':
    'サインインは中断され、その後別のものに置き換わりました。',
  'A token of the environment signs Codex in': '環境のトークンで Codex がサインインしています',
  'API key': 'API キー',
  'Access token ended {moment}': 'アクセストークンは {moment} に切れました',
  'Access token ends {moment}': 'アクセストークンは {moment} に切れます',
  'Add --agent or --profile to say which one.': '--agent または --profile で指定してください。',
  'Adds codex to the list of allowed plugins, which this route needs.':
    'このルートに必要な codex を許可プラグインの一覧に加えます。',
  'Agent {agent}': 'エージェント {agent}',
  'Agent {agent} calls {model}, and no store that it reads holds a sign-in for it.':
    'エージェント {agent} は {model} を呼び出しますが、読み取るストアにそのサインインがありません。',
  "Agent {agent} calls {model}, and no store that it reads holds a sign-in or key for it. The gateway's own environment may hold one ({variables}); that cannot be seen from here.":
    'エージェント {agent} は {model} を呼び出しますが、読み取るストアにそのサインインもキーもありません。ゲートウェイ自身の環境にはあるかもしれません({variables})が、ここからは見えません。',
  'Agent {agent} cannot answer': 'エージェント {agent} は応答できません',
  'Agent {agent} has no sign-in': 'エージェント {agent} にはサインインがありません',
  'Agent {agent} may have no sign-in': 'エージェント {agent} にはサインインがないかもしれません',
  'Agent {agent} now uses {to}{billed}, before it was {from}':
    'エージェント {agent} は {to}{billed} を使用中。以前は {from}',
  'Agent {agent} only tries sign-ins that are missing, refused or locked out. {account} works, but is not in the order.':
    'エージェント {agent} は、存在しない、拒否された、またはロックされたサインインしか試しません。{account} は使えますが、順序に入っていません。',
  'Agent {agent} reads the shared store, which is empty. The sign-ins still lie in the database of agent {id}.':
    'エージェント {agent} が読む共有ストアは空です。サインインはまだエージェント {id} のデータベースにあります。',
  'Agent {agent} should call {model} with {account}. That one {dead}, so OpenClaw calls {model2} with {how} ({profileId}), which may cost money by use.':
    'エージェント {agent} は {model} を {account} で呼び出すはずです。そのサインインが{dead}ため、OpenClaw は {how}({profileId})で {model2} を呼び出しており、従量料金がかかる可能性があります。',
  'Agent {agent} still uses {profileId}, which no longer works. {account} signed in again later, and OpenClaw keeps that as {profileId2}{routable}.':
    'エージェント {agent} は使えなくなった {profileId} をまだ使っています。{account} は後でサインインし直され、OpenClaw はそれを {profileId2} として保持しています{routable}。',
  'Agent {empty} now reads a database without a single profile, while older files beside it still hold some.':
    'エージェント {empty} は現在プロファイルのないデータベースを読んでいますが、そばの古いファイルにはまだあります。',
  'All plugins are switched off, and this route needs the codex plugin.':
    'すべてのプラグインがオフですが、このルートには codex プラグインが必要です。',
  'Allow the codex plugin': 'codex プラグインを許可',
  'Also tell': '通知先の追加',
  'An auth.json{whose} stands there too': 'auth.json{whose} もあります',
  'An https address': 'https アドレス',
  'An interrupted sign-in could not be checked yet': '中断されたサインインはまだ確認できません',
  'An interrupted sign-in could not be checked yet.{reason} Backup: {backupPath}':
    '中断されたサインインはまだ確認できません。{reason} バックアップ: {backupPath}',
  'An interrupted sign-in had changed nothing': '中断されたサインインは何も変更していませんでした',
  'An interrupted sign-in was finished. The new one is in place.':
    '中断されたサインインを完了しました。新しいものが有効です。',
  'An interrupted sign-in was in place already': '中断されたサインインはすでに有効でした',
  'An interrupted sign-in was undone. The old one is in place.':
    '中断されたサインインを取り消しました。古いものが有効です。',
  'An old lockout still holds': '古いロックがまだ有効です',
  'An upgrade left the sign-ins behind': 'アップグレードでサインインが取り残されました',
  'Another entry of the same account is left as it is: {id}.':
    '同じアカウントの別の項目はそのままです: {id}。',
  'Another person is signed in': '別の人がサインインしています',
  'Another plan': '別のプラン',
  'Another program held the old sign-in too and may have spent it since.':
    '別のプログラムも古いサインインを持っていて、すでに使い切った可能性があります。',
  'Another program keeps the database to itself, so nothing can be read of its sign-ins for now.':
    '別のプログラムがデータベースを占有しているため、当面サインインを読み取れません。',
  'Another program signs Codex in': '別のプログラムが Codex をサインインさせています',
  'Another sign-in is still marked as last good.':
    '別のサインインがまだ直近の有効なものとして記録されています。',
  'Another workspace is signed in': '別のワークスペースがサインインしています',
  'Another workspace than before': '以前とは別のワークスペース',
  'Anyone may replace files in this folder': 'このフォルダーのファイルは誰でも置き換えられます',
  Appeared: '出現',
  'As early as Clawlamp thinks right': 'Clawlamp が適切と考える早さで',
  'As the system': 'システムに合わせる',
  'Ask Codex': 'Codex に尋ねる',
  'Ask Codex for a reply, and see whether it signs out': 'Codex に応答を求め、サインアウトするか確かめる',
  'Ask Codex itself': 'Codex 自身に尋ねる',
  'Ask OpenClaw': 'OpenClaw に尋ねる',
  'Ask the gateway to reload its sign-ins': 'サインインの再読み込みをゲートウェイに求める',
  'Asking an agent for one word…': 'エージェントに 1 語を求めています…',
  'Asking…': '尋ねています…',
  'At most 6 hours before': '最大 6 時間前',
  'At most a day before': '最大 1 日前',
  'At most an hour before': '最大 1 時間前',
  Back: '戻る',
  'Backup key in the system keyring': 'バックアップの鍵はシステムのキーリングにあります',
  'Backup key in the system keyring (keytar)': 'バックアップの鍵はシステムのキーリングにあります(keytar)',
  'Belongs to {program}': '{program} のもの',
  'Billing route changed': '課金経路が変わりました',
  'Both callback ports are held by another program.':
    '両方のコールバックポートを別のプログラムが使用しています。',
  'Browser on another machine? Paste the address at which it ended:':
    'ブラウザーが別のマシンにありますか? 最後に表示されたアドレスを貼り付けてください:',
  'By its own setting Codex keeps its login in an encrypted file, whose key is in the system keyring. {kept}':
    'Codex は自身の設定により、ログインを暗号化ファイルに保存し、その鍵はシステムのキーリングにあります。{kept}',
  'By its own setting Codex keeps its login in memory only: it ends with the process, and the next one starts signed out.':
    'Codex は自身の設定により、ログインをメモリにのみ保持します。プロセスとともに消え、次はサインアウト状態で始まります。',
  'By its own setting Codex keeps its login in the system keyring. {kept}':
    'Codex は自身の設定により、ログインをシステムのキーリングに保存します。{kept}',
  'By its own setting Codex takes its login from the system keyring, and from its file only when nothing is there. {kept}':
    'Codex は自身の設定により、ログインをシステムのキーリングから取り、そこにないときだけファイルを使います。{kept}',
  'By the Codex configuration {words}. Codex counts as signed out, and "codex exec" deletes the login.':
    'Codex の設定では{words}。Codex はサインアウト扱いとなり、「codex exec」はログインを削除します。',
  'CODEX_ACCESS_TOKEN holds no token that Codex takes':
    'CODEX_ACCESS_TOKEN に Codex が受け付けるトークンがありません',
  'CODEX_ACCESS_TOKEN is set here, and Codex takes it in place of every stored login. Whether it still works is known to the server only. A Codex that is started without it uses the stored login.':
    'CODEX_ACCESS_TOKEN が設定されており、Codex は保存済みのログインの代わりにこれを使います。まだ有効かはサーバーだけが知っています。これなしで起動した Codex は保存済みのログインを使います。',
  'CODEX_HOME names a folder that does not exist, and Codex refuses to start with it.':
    'CODEX_HOME が存在しないフォルダーを指しており、Codex は起動を拒みます。',
  'Calls are billed to the key. Whose it is and whether it still works shows only with a call.':
    '呼び出しはキーに課金されます。誰のものか、まだ有効かは、呼び出すまで分かりません。',
  'Calls are now billed by a key': '呼び出しがキーへの課金になりました',
  'Calls go over another bill': '呼び出しが別の請求に回っています',
  'Calls of agent {agents} no longer use {name}. They go through an API key, which costs money for each call.':
    'エージェント {agents} の呼び出しは {name} を使わなくなりました。呼び出しごとに料金のかかる API キーを使っています。',
  'Calls of agent {agents} were carried by a sign-in. They go through an API key now, which costs money for each call.':
    'エージェント {agents} の呼び出しはサインインで行われていました。今は呼び出しごとに料金のかかる API キーを使っています。',
  Cancel: 'キャンセル',
  'Cancel sign-in': 'サインインをキャンセル',
  'Cannot tell': '判断できません',
  'Cannot tell whether {who} works': '{who} が使えるか判断できません',
  'Cannot tell yet': 'まだ判断できません',
  'Careful: {risk}': '注意: {risk}',
  'Change the OpenClaw version, then sign in once': 'OpenClaw のバージョンを変え、1 回サインインする',
  'Change the setting, or sign in as it asks': '設定を変えるか、その求めに従ってサインインする',
  'Change {setting}': '{setting} を変更',
  'Change {setting} in the configuration': '設定ファイルの {setting} を変更',
  'Changes and backups': '変更とバックアップ',
  'Changing…': '変更しています…',
  'Check that everything is ready': '準備ができているか確認',
  'Check that the file exists and that you may read it.':
    'ファイルが存在し、読み取れることを確認してください。',
  'Check the account': 'アカウントを確認',
  'Check the configuration file': '設定ファイルを確認',
  'Check the date and time of this machine': 'このマシンの日付と時刻を確認',
  'Check the entry': '項目を確認',
  'Check the file and its rights': 'ファイルとその権限を確認',
  'Check the network or proxy, then try again.':
    'ネットワークまたはプロキシを確認し、もう一度お試しください。',
  'Check the proxy and its password in the system settings, then try again. Signing in again will not help.':
    'システム設定でプロキシとそのパスワードを確認し、もう一度お試しください。サインインし直しても解決しません。',
  'Check the proxy settings of the gateway': 'ゲートウェイのプロキシ設定を確認',
  'Check the setting': '設定を確認',
  'Check where the file comes from': 'ファイルの出所を確認',
  'Check your proxy. Signing in again will not help.':
    'プロキシを確認してください。サインインし直しても解決しません。',
  'Claude Code': 'Claude Code',
  'Clawlamp agrees.': 'Clawlamp も同じ判断です。',
  'Clawlamp cannot tell whether it works.': 'Clawlamp には使えるか判断できません。',
  'Clawlamp could not look': 'Clawlamp は確認できませんでした',
  'Clawlamp does not open it, so it cannot tell whether the login works, nor whose it is.':
    'Clawlamp は開かないため、ログインが使えるか、誰のものかを判断できません。',
  'Clawlamp finished an interrupted sign-in': 'Clawlamp が中断されたサインインを完了しました',
  'Clawlamp has your answer': 'Clawlamp が応答を受け取りました',
  'Clawlamp is reading the sign-ins.': 'Clawlamp がサインインを読み取っています。',
  'Clawlamp itself': 'Clawlamp 自身',
  'Clawlamp itself, since nothing refers to the file': 'Clawlamp 自身(ファイルを参照するものがないため)',
  'Clawlamp says {ours}.': 'Clawlamp の判断: {ours}。',
  'Clawlamp undid an interrupted sign-in': 'Clawlamp が中断されたサインインを取り消しました',
  'Clawlamp {version} is ready. The next start will be that version.':
    'Clawlamp {version} の準備ができました。次の起動から使われます。',
  'Clear the lockout': 'ロックを解除',
  'Clears the pause that {agents} still keeps for {account}, which is well again.':
    '正常に戻った {account} に対して {agents} がまだ続けている停止を解除します。',
  Close: '閉じる',
  'Close that program or its sign-in, or sign in by a code instead (--device).':
    'そのプログラムまたはそのサインインを閉じるか、コードでサインインしてください(--device)。',
  'Close the file to others': 'ほかの人に対してファイルを閉じる',
  'Close {holder}, or sign in with a code': '{holder} を閉じるか、コードでサインインする',
  Code: 'コード',
  Codex: 'Codex',
  'Codex CLI': 'Codex CLI',
  'Codex cannot store its next token': 'Codex は次のトークンを保存できません',
  'Codex did not take the sign-in.': 'Codex はサインインを受け付けませんでした。',
  'Codex has a login file, but it lacks what a sign-in needs. "codex login status" may say "Logged in" all the same.':
    'Codex にはログインファイルがありますが、サインインに必要なものが欠けています。それでも「codex login status」は「Logged in」と言うことがあります。',
  'Codex has no gateway of its own': 'Codex には専用のゲートウェイがありません',
  'Codex has one login': 'Codex のログインは 1 つです',
  'Codex home': 'Codex フォルダー',
  'Codex is signed in with another account than before ({identity} until now).':
    'Codex は以前とは別のアカウントでサインインしています(これまでは {identity})。',
  'Codex itself': 'Codex 自身',
  'Codex itself, through its app server': 'Codex 自身(アプリサーバー経由)',
  'Codex keeps its login in the keyring': 'Codex はログインをキーリングに保存しています',
  'Codex keeps its login sealed': 'Codex はログインを封印して保存しています',
  'Codex keeps its old login until the new one is there':
    '新しいログインが得られるまで Codex は古いものを保持します',
  'Codex keeps no login': 'Codex はログインを保存しません',
  'Codex kept the login it had': 'Codex は元のログインを保持しました',
  'Codex looks into the keyring first': 'Codex はまずキーリングを見ます',
  'Codex names the account from its own store': 'Codex は自身のストアからアカウントを示します',
  'Codex uses a key for Amazon Bedrock': 'Codex は Amazon Bedrock のキーを使っています',
  'Codex uses a personal access token': 'Codex は個人アクセストークンを使っています',
  'Codex uses an API key': 'Codex は API キーを使っています',
  'Codex uses an agent identity': 'Codex はエージェント ID を使っています',
  'Codex {name}': 'Codex {name}',
  'Codex{version} itself, through its app server': 'Codex{version} 自身(アプリサーバー経由)',
  'Copied, names shortened': 'コピーしました(名前は短縮)',
  Copy: 'コピー',
  'Copy address': 'アドレスをコピー',
  'Copy code': 'コードをコピー',
  'Copy of {profileId} in the store of {who}': '{who} のストアにある {profileId} のコピー',
  'Copy the folder, then let OpenClaw migrate': 'フォルダーをコピーしてから OpenClaw に移行させる',
  'Copy the folder, then let OpenClaw put it together': 'フォルダーをコピーしてから OpenClaw にまとめさせる',
  'Correct CODEX_HOME': 'CODEX_HOME を直す',
  Demo: 'デモ',
  'Demo: made-up sign-ins': 'デモ: 架空のサインイン',
  'Different account': '別のアカウント',
  Disappeared: '消失',
  'Done: {title}.': '完了: {title}。',
  'Each gets the words of a notice as JSON, with accounts shortened and no secret.':
    'それぞれに通知の文が JSON で届きます。アカウントは短縮され、秘密は含みません。',
  'Ends soon': 'まもなく切れます',
  'Finish or cancel it first.': '先に完了するかキャンセルしてください。',
  'First seen by Clawlamp': 'Clawlamp が初めて確認',
  Fixed: '解決しました',
  'Fixed: {account}': '解決しました: {account}',
  'Free some space, then try again.': '空き容量を確保し、もう一度お試しください。',
  From: '開始',
  'From then on this order counts, and no longer the one in the configuration.':
    '以後はこの順序が有効になり、設定ファイルの順序は使われません。',
  'Give the model its present name': 'モデルに現在の名前を付ける',
  'Give the service the same settings, then reinstall it': 'サービスに同じ設定を与え、入れ直す',
  'Give your user the right to write it, then try again.':
    'お使いのユーザーに書き込み権限を与え、もう一度お試しください。',
  'Go back to the sign-in page, or start again in Clawlamp.':
    'サインインページに戻るか、Clawlamp でやり直してください。',
  'Gone under this name; {to} stands in for it': 'この名前ではなくなり、{to} が代わりです',
  'Hand it to OpenClaw': 'OpenClaw に渡す',
  'Held by {name}': '{name} が保持しています',
  'If anything fails on the way, the old sign-in is put back.':
    '途中で失敗した場合は、古いサインインに戻します。',
  'If the reason is not gone after all, the next call fails and OpenClaw pauses it again.':
    '原因が残っていれば次の呼び出しは失敗し、OpenClaw が再び停止します。',
  'If your network reads along, add its certificate to the system. Otherwise do not sign in on this network.':
    'ネットワークが通信を検査する場合は、その証明書をシステムに追加してください。そうでなければこのネットワークでサインインしないでください。',
  'Install the Node version it names, then try again.':
    '示された Node のバージョンを入れ、もう一度お試しください。',
  'It answered with HTTP {status}.': 'HTTP {status} で応答しました。',
  'It belongs to another user': '別のユーザーのものです',
  'It did not answer.': '応答がありませんでした。',
  'It did not say.': '示されませんでした。',
  'It failed.': '失敗しました。',
  'It is a symbolic link': 'シンボリックリンクです',
  'It is stored, but nothing has proven it yet.': '保存されましたが、まだ何も証明していません。',
  'It names folders of another machine. If it is still in use there, both hold the same single-use sign-ins, and the first renewal ends the others. Each machine needs a sign-in of its own.':
    '別のマシンのフォルダーを指しています。そこでまだ使われていれば、両方が同じ使い切りのサインインを持ち、最初の更新でほかが無効になります。マシンごとに固有のサインインが必要です。',
  'It names no holder, so another program than OpenClaw made it':
    '保持者が記されていないため、OpenClaw 以外のプログラムが作ったものです',
  'It needs a new sign-in.': '新しいサインインが必要です。',
  'It still names {profileId}': 'まだ {profileId} を指しています',
  'It took the request. This version has no way to say which sign-in it holds.':
    '要求は受け付けられました。このバージョンはどのサインインを持つか示せません。',
  'It was accepted.': '受け付けられました。',
  'It was meant': '意図したものです',
  'It was moved here, or copied. If the place it came from is still in use, both hold the same single-use sign-ins, and the first renewal ends the others.':
    'ここに移動またはコピーされました。元の場所がまだ使われていれば、両方が同じ使い切りのサインインを持ち、最初の更新でほかが無効になります。',
  'It will need you before long.': 'まもなく対応が必要になります。',
  'Its account and its end are known to the server only. Codex asks for them at each start.':
    'アカウントと期限はサーバーだけが知っています。Codex は起動のたびに尋ねます。',
  'Its agents answer nobody until it runs. Sign-ins are read, and can be renewed, all the same.':
    '動作するまで、エージェントは誰にも応答しません。サインインの読み取りと更新は可能です。',
  'Its key is in the keychain': '鍵はキーチェーンにあります',
  'Its owner accepted it. No call has used it yet.':
    '所有者が受け付けました。まだ呼び出しでは使われていません。',
  'Its workspace is switched off': 'ワークスペースが停止されています',
  'Keep a backup': 'バックアップを残す',
  'Keep one copy, let the others inherit': 'コピーを 1 つ残し、ほかは継承させる',
  'Keep the old one': '元のアカウントを使う',
  'Kept sealed in {where}. {vault}.': '{where} に封印して保存。{vault}。',
  Language: '言語',
  'Last-good selection': '直近の有効な選択',
  'Last-good selection of {provider} for {who}': '{who} の {provider} の直近の有効な選択',
  'Leave it as it is. If the agent needs a sign-in of its own, sign in again there.':
    'そのままにしてください。エージェントに固有のサインインが必要なら、そこでサインインし直してください。',
  'Leave the new one in place, or sign in again.': '新しいものを残すか、サインインし直してください。',
  'Let Codex keep its login in a file or in the keyring':
    'Codex にログインをファイルかキーリングに保存させる',
  'Let Codex write its file': 'Codex がファイルに書き込めるようにする',
  'Let OpenClaw rename the model': 'OpenClaw にモデル名を変えさせる',
  'Let OpenClaw write its file': 'OpenClaw がファイルに書き込めるようにする',
  'Let OpenClaw write its folder': 'OpenClaw がフォルダーに書き込めるようにする',
  'Let those chats use the order again': 'それらのチャットに順序を使わせる',
  'Lets Codex sign in to {account} in the browser, and keep its old login until the new one is there.':
    'Codex にブラウザーで {account} へサインインさせ、新しいものが得られるまで古いログインを保持させます。',
  'Locked out until {moment}': '{moment} までロック',
  'Lockout ended {moment}': 'ロックは {moment} に終わりました',
  'Login of {who}': '{who} のログイン',
  'Look at clawlamp history for the reason. With --yes it signs in all the same.':
    '理由は clawlamp history を見てください。--yes を付けるとそれでもサインインします。',
  'Look at the new state, then try again if it still needs you.':
    '新しい状態を見て、まだ必要ならもう一度お試しください。',
  'Look at the present state, and change what it needs.': '現在の状態を見て、必要な点を変更してください。',
  'Look at the program that hands the tokens over': 'トークンを渡すプログラムを確認',
  'Look for a newer Clawlamp at each start': '起動のたびに新しい Clawlamp を探す',
  'Looked in:': '確認した場所:',
  'Made by {name}, which may have ended': '終了したかもしれない {name} が作成',
  'Made-up sign-ins. Nothing of yours is read or changed.':
    '架空のサインインです。お使いのものは読まれも変更もされません。',
  'Make a new token and give it to OpenClaw': '新しいトークンを作り、OpenClaw に渡す',
  'Make it writable again, then try once more.': '書き込めるようにして、もう一度お試しください。',
  'Make this change': 'この変更を行う',
  'Making it…': '作成しています…',
  'May be changed': '変更されうるもの',
  'More than one sign-in has that name.': 'その名前のサインインが複数あります。',
  'Mute notices': '通知をミュート',
  'Mute {label}': '{label} をミュート',
  'Name a place where you may write.': '書き込める場所を指定してください。',
  'Name and account disagree': '名前とアカウントが一致しません',
  'Name another one.': '別の名前を指定してください。',
  'Needs you': '対応が必要',
  'New tokens: signed in outside Clawlamp, or renewed early':
    '新しいトークン: Clawlamp 以外でサインイン、または早めの更新',
  'Next: {next}': '次の手順: {next}',
  'Next: {next}{command}': '次の手順: {next}{command}',
  'No OpenClaw here has that name.': 'その名前の OpenClaw はありません。',
  'No OpenClaw was found to ask.': '尋ねる OpenClaw が見つかりませんでした。',
  'No agent would use this sign-in next.': '次にこのサインインを使うエージェントはありません。',
  'No answer came from the browser in time.': 'ブラウザーから時間内に応答がありませんでした。',
  'No answer came in time.': '時間内に応答がありませんでした。',
  'No profile refers to it any more. It does no harm and no one needs to act.':
    '参照するプロファイルはもうありません。害はなく、対応は不要です。',
  'No route needs a sign-in.': 'サインインを必要とするルートはありません。',
  'No route uses it.': '使うルートはありません。',
  'No route uses this sign-in': 'このサインインを使うルートはありません',
  'No sign-in for {profileProviders} is stored.': '{profileProviders} のサインインは保存されていません。',
  'No sign-in found.': 'サインインが見つかりません。',
  'No sign-in has that name.': 'その名前のサインインはありません。',
  'No system keyring is available, so the key of the backups is kept in a file that only you can read.':
    'システムのキーリングがないため、バックアップの鍵はあなただけが読めるファイルに保存されます。',
  'No system keyring is available.': 'システムのキーリングがありません。',
  'No system keyring: the backup key is a private file':
    'システムのキーリングなし: バックアップの鍵は非公開ファイルです',
  'No token of another program is renewed, copied to another machine or revoked.':
    'ほかのプログラムのトークンを更新したり、別のマシンにコピーしたり、失効させたりしません。',
  'Nobody can be asked here.': 'ここでは誰にも尋ねられません。',
  'Nobody knows whether this is renewed': '更新されるかは誰にも分かりません',
  'None once it is through: only Codex changes its login. Until then the old one stays untouched.':
    '完了後は取り消せません。ログインを変更するのは Codex だけです。それまで古いものはそのままです。',
  'Not by {writer}: {why}': '{writer} によらない理由: {why}',
  'Not in use': '未使用',
  'Not proven. {note}': '証明されていません。{note}',
  'Not tried yet': '未試行',
  'Nothing here can be repaired that way.': 'ここではその方法で修復できるものがありません。',
  'Nothing in the order can be used.': '順序の中に使えるものがありません。',
  'Nothing is known against it, but nothing has proven it yet.':
    '不利な情報はありませんが、まだ何も証明していません。',
  'Nothing is sent on a timer, and nothing about you is collected.':
    '定期的に送信するものはなく、あなたについて何も収集しません。',
  'Nothing to watch yet': 'まだ見守るものがありません',
  'Nothing was changed in the last 30 days.': '過去 30 日間に変更はありません。',
  'Nothing was changed.': '何も変更されていません。',
  'Nothing was changed. Check free space and rights.':
    '何も変更されていません。空き容量と権限を確認してください。',
  'Nothing was changed. Open the details for its own words.':
    '何も変更されていません。元の言葉は詳細にあります。',
  'Nothing was changed. You can close this tab and try again in Clawlamp.':
    '何も変更されていません。このタブを閉じ、Clawlamp でもう一度お試しください。',
  'Nothing was found yet.': 'まだ何も見つかっていません。',
  'Nothing was written. Report this, and send the output of status instead.':
    '何も書き込まれていません。これを報告し、代わりに status の出力を送ってください。',
  Notices: '通知',
  'Now: {before}. Then: {after}.': '現在: {before}。変更後: {after}。',
  'On any device, open {address} and type:': '任意の端末で {address} を開き、次を入力してください:',
  'One Codex sign-in in {count} homes': '{count} 個のフォルダーに 1 つの Codex サインイン',
  'One more sign-in would not help now.': '今もう一度サインインしても解決しません。',
  'One of these sign-ins was rejected': 'これらのサインインの 1 つが拒否されました',
  'One of these workspaces is switched off': 'これらのワークスペースの 1 つが停止されています',
  'One real turn of an agent used it': 'エージェントの実際の呼び出しで使われました',
  'One real turn of an agent used it.': 'エージェントの実際の呼び出しで使われました。',
  'Open panel': 'パネルを開く',
  'Open the address shown by hand.': '表示されたアドレスを手動で開いてください。',
  'Open the page again': 'ページをもう一度開く',
  OpenClaw: 'OpenClaw',
  'OpenClaw and Codex share one sign-in': 'OpenClaw と Codex が 1 つのサインインを共有しています',
  'OpenClaw and Codex were refused with the same code within an hour, each with a sign-in of its own. That looks like the provider. Signing in again now would not help.':
    'OpenClaw と Codex がそれぞれのサインインで 1 時間以内に同じコードで拒否されました。プロバイダー側の問題のようです。今サインインし直しても解決しません。',
  'OpenClaw asked for a renewal again and again, and none came':
    'OpenClaw は何度も更新を求めましたが、得られませんでした',
  'OpenClaw cannot store its next token': 'OpenClaw は次のトークンを保存できません',
  'OpenClaw could not move its sign-ins into the shared store, and agent {agent} has none that works.':
    'OpenClaw はサインインを共有ストアに移せず、エージェント {agent} には使えるものがありません。',
  'OpenClaw did not accept the new sign-in.': 'OpenClaw は新しいサインインを受け付けませんでした。',
  'OpenClaw did not start.': 'OpenClaw が起動しませんでした。',
  'OpenClaw does not see the change for agent {agent}':
    'OpenClaw はエージェント {agent} の変更を認識していません',
  'OpenClaw does not use {account} for now: {reason}.': 'OpenClaw は当面 {account} を使いません: {reason}。',
  'OpenClaw has a profile for {account}, but {words}. It cannot be recovered.':
    'OpenClaw には {account} のプロファイルがありますが、{words}。復元できません。',
  'OpenClaw has put a marker in place of the tokens of {account} while it renews them.':
    'OpenClaw は更新中、{account} のトークンの代わりに目印を置いています。',
  'OpenClaw has thrown away the stored expiry date of {account}, as it does before a renewal. Whether the renewal comes shows with the next call.':
    'OpenClaw は更新前と同様に {account} の保存済み期限を破棄しました。更新されるかは次の呼び出しで分かります。',
  'OpenClaw is changing this store right now.': 'OpenClaw が今このストアを変更しています。',
  'OpenClaw is pausing this sign-in': 'OpenClaw がこのサインインを停止しています',
  'OpenClaw is renewing a sign-in right now': 'OpenClaw が今サインインを更新しています',
  'OpenClaw is renewing this sign-in': 'OpenClaw がこのサインインを更新しています',
  'OpenClaw is renewing this sign-in right now': 'OpenClaw が今このサインインを更新しています',
  'OpenClaw itself reads the change from its own store': 'OpenClaw 自身が自分のストアから変更を読み取ります',
  'OpenClaw lists the new sign-in from its own store':
    'OpenClaw が自分のストアから新しいサインインを示します',
  'OpenClaw needs you': 'OpenClaw に対応が必要です',
  'OpenClaw paused it for agent {agent} until {moment}: {reason}':
    'OpenClaw がエージェント {agent} で {moment} まで停止しました: {reason}',
  'OpenClaw reads {path} otherwise': 'OpenClaw は {path} を異なる値で読みます',
  'OpenClaw refused the change.': 'OpenClaw が変更を拒否しました。',
  'OpenClaw spoils fresh sign-ins': 'OpenClaw が新しいサインインを損なっています',
  'OpenClaw started to renew {account} and never got the new tokens. The old ones are spent.':
    'OpenClaw は {account} の更新を始めましたが、新しいトークンを得られませんでした。古いものは使用済みです。',
  'OpenClaw waits for a lock that has been kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw は、時間を過ぎて保持されているロックを待っています。終わるまで、OpenClaw はサインインの更新も保存もできません。',
  'OpenClaw waits for a lock that {name} has kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw は、{name} が時間を過ぎて保持しているロックを待っています。終わるまで、OpenClaw はサインインの更新も保存もできません。',
  'OpenClaw wants to renew this sign-in': 'OpenClaw がこのサインインを更新しようとしています',
  'OpenClaw will renew {account}, fail to store the new token, and lose the sign-in.':
    'OpenClaw は {account} を更新しますが、新しいトークンを保存できず、サインインを失います。',
  'OpenClaw writes its configuration as plain JSON: comments in it go. Undo brings them back.':
    'OpenClaw は設定を通常の JSON で書くため、コメントは失われます。元に戻すと復元されます。',
  'OpenClaw {name}': 'OpenClaw {name}',
  'OpenClaw {version}': 'OpenClaw {version}',
  'OpenClaw {version} has a known fault': 'OpenClaw {version} には既知の不具合があります',
  'OpenClaw {version} has a known sign-in fault and may spoil it.':
    'OpenClaw {version} にはサインインの既知の不具合があり、損なう可能性があります。',
  'OpenClaw {version}, its own plugin SDK': 'OpenClaw {version} のプラグイン SDK',
  'OpenClaw\'s reason is "{reason}"': 'OpenClaw の理由は「{reason}」です',
  Order: '順序',
  'Order and lockouts could not be put right. {why}': '順序とロックを直せませんでした。{why}',
  'Order of {key} for {who}': '{who} の {key} の順序',
  'Order of {provider} for {who}': '{who} の {provider} の順序',
  'Others may open it (mode {mode})': 'ほかの人が開けます(モード {mode})',
  'Paste the whole address at which the browser ended.':
    'ブラウザーが最後に表示したアドレス全体を貼り付けてください。',
  'Pause of {profileId} for {agent}': '{agent} による {profileId} の停止',
  'Pauses and failure counts of {profileId}': '{profileId} の停止と失敗の回数',
  'Plan a change of the version': 'バージョンの変更を計画',
  'Plan a change to {worksIn}': '{worksIn} への変更を計画',
  'Plan changed from {from} to {to}': 'プランが {from} から {to} に変わりました',
  'Port {port} is busy': 'ポート {port} は使用中です',
  'Port {port}, to which the sign-in page answers, is held by {holder}, and no other one is free.':
    'サインインページの応答先であるポート {port} は {holder} が使用しており、ほかに空きがありません。',
  Promised: '約束',
  'Prove it': '証明する',
  'Put order and lockouts right': '順序とロックを直す',
  'Put the sign-in first again, or say that it was meant':
    'サインインを再び先頭に置くか、意図したものと伝える',
  'Put the working sign-in first': '使えるサインインを先頭に置く',
  'Puts {account} first in the order of {who}, the others behind it.':
    '{who} の順序で {account} を先頭に置き、ほかは後ろにします。',
  'Quiet from 22:00 to 8:00': '22:00 から 8:00 まで静かに',
  'Quiet hours: only what is grave': 'おやすみ時間: 重大なものだけ',
  'Quit Clawlamp': 'Clawlamp を終了',
  Read: '読み取るもの',
  'Read again': '再読み込み',
  'Read it back': '読み返す',
  'Reading the sign-ins of OpenClaw and Codex on this computer.':
    'このコンピューターの OpenClaw と Codex のサインインを読み取っています。',
  'Reading the sign-ins.': 'サインインを読み取っています。',
  'Receive the new sign-in': '新しいサインインを受け取る',
  'Refused ({code})': '拒否されました({code})',
  'Remove the left-over file': '残されたファイルを削除',
  'Remove the left-over files': '残されたファイルを削除',
  'Remove the unused sign-in': '未使用のサインインを削除',
  'Renames the model from openai-codex to openai, which this OpenClaw routes. The sign-in stays.':
    'モデル名を openai-codex から、この OpenClaw が扱う openai に変えます。サインインはそのままです。',
  'Renewed by {owner}': '{owner} が更新',
  'Renewed, by its dates, by {owner}': '日付によれば {owner} が更新',
  'Reports about this version: {fault}.{cure}': 'このバージョンの報告: {fault}。{cure}',
  'Restart the gateway': 'ゲートウェイを再起動',
  'Restart the gateway to take the new one.': '新しいものを反映するにはゲートウェイを再起動してください。',
  'Restarting the gateway…': 'ゲートウェイを再起動しています…',
  Route: 'ルート',
  'Run clawlamp --help to see the commands.': 'コマンドは clawlamp --help で確認できます。',
  'Run clawlamp explain to see which one it would use.': 'どれを使うかは clawlamp explain で確認できます。',
  'Run clawlamp history to see what was changed.': '変更内容は clawlamp history で確認できます。',
  'Run clawlamp plan with the name of a sign-in to see what can.':
    'できることは clawlamp plan にサインイン名を付けて確認できます。',
  'Run clawlamp status to see the names.': '名前は clawlamp status で確認できます。',
  'Run it again with --yes to make these changes.':
    'これらの変更を行うには --yes を付けて再実行してください。',
  'Same sign-in as {names}': '{names} と同じサインイン',
  'Save as a file': 'ファイルに保存',
  'Saved as {path}. Read it before you send it.': '{path} に保存しました。送る前に読んでください。',
  'Set --codex-bin to its path.': '--codex-bin でパスを指定してください。',
  'Set --openclaw-bin to its path.': '--openclaw-bin でパスを指定してください。',
  'Set the clock of this machine': 'このマシンの時計を合わせる',
  'Setting {path}': '設定 {path}',
  Settings: '設定',
  'Show in panel': 'パネルに表示',
  'Sign in again': 'サインインし直す',
  'Sign in again and allow access.': 'サインインし直し、アクセスを許可してください。',
  'Sign in again and choose the workspace': 'サインインし直してワークスペースを選ぶ',
  'Sign in again for OpenClaw': 'OpenClaw 用にサインインし直す',
  'Sign in again when you are ready.': '準備ができたらサインインし直してください。',
  'Sign in again with the right account': '正しいアカウントでサインインし直す',
  'Sign in again, or say that it was meant': 'サインインし直すか、意図したものと伝える',
  'Sign in again.': 'サインインし直してください。',
  'Sign in again. If it repeats, wait: more tries will not help.':
    'サインインし直してください。繰り返す場合はお待ちください。何度試しても解決しません。',
  'Sign in again: {account}': 'サインインし直す: {account}',
  'Sign in again: {email}': 'サインインし直す: {email}',
  'Sign in anyway': 'それでもサインイン',
  'Sign in for this agent': 'このエージェント用にサインイン',
  'Sign in in the browser': 'ブラウザーでサインイン',
  'Sign in in the browser. For ChatGPT, codes may have to be allowed in its security settings first.':
    'ブラウザーでサインインしてください。ChatGPT では先にセキュリティ設定でコードを許可する必要があるかもしれません。',
  'Sign in on the host of the gateway': 'ゲートウェイのホストでサインイン',
  'Sign in once in each Codex home': 'Codex フォルダーごとに 1 回サインイン',
  'Sign in once on each machine': 'マシンごとに 1 回サインイン',
  'Sign in soon': '早めにサインインを',
  'Sign in through Codex': 'Codex でサインイン',
  'Sign in through that program.': 'そのプログラムでサインインしてください。',
  'Sign in through {program}': '{program} でサインイン',
  'Sign in to {name} through OpenClaw': 'OpenClaw で {name} にサインイン',
  'Sign in where the gateway looks': 'ゲートウェイが見る場所でサインイン',
  'Sign in with OpenClaw or with the Codex CLI once. Clawlamp sees it by itself and watches it from then on.':
    'OpenClaw または Codex CLI で 1 回サインインしてください。Clawlamp が自動で見つけ、以後見守ります。',
  'Sign in with its own command, openclaw models auth login, or update it.':
    '専用コマンド openclaw models auth login でサインインするか、更新してください。',
  'Sign in with the account shown, or confirm the change.':
    '表示されたアカウントでサインインするか、変更を確認してください。',
  'Sign in {holder} too': '{holder} もサインイン',
  'Sign-in of {sessions} of {who}': '{who} の {sessions} のサインイン',
  'Sign-in {profileId} in the store of {who}': '{who} のストアのサインイン {profileId}',
  'Sign-ins and their order lie in different stores': 'サインインとその順序が別々のストアにあります',
  'Sign-ins disappeared': 'サインインが消えました',
  'Signed in as {email}. {strength}': '{email} としてサインインしました。{strength}',
  'Signed in outside Clawlamp': 'Clawlamp 以外でサインイン',
  'Signed in with Clawlamp': 'Clawlamp でサインイン',
  'Signing in again: {title}.': 'サインインし直しています: {title}。',
  'Signing in with Clawlamp changed nothing': 'Clawlamp でのサインインは何も変更しませんでした',
  'Signing in with Clawlamp stopped half-way': 'Clawlamp でのサインインが途中で止まりました',
  'Signing in with Clawlamp was undone': 'Clawlamp でのサインインは取り消されました',
  'Signs in to {account} in the browser and gives {who} a sign-in of its own in place of the one it has.':
    'ブラウザーで {account} にサインインし、現在のものの代わりに {who} に固有のサインインを与えます。',
  'Snooze for an hour': '1 時間通知しない',
  'Snooze until tomorrow': '明日まで通知しない',
  'Somebody may have switched it off on purpose.': '誰かが意図してオフにしたのかもしれません。',
  'Somebody said that the changes were meant': '変更は意図したものと伝えられました',
  'Someone chose that sign-in for those chats. They will be billed to whichever the order names.':
    'それらのチャットのサインインは誰かが選んだものです。順序が示すものに課金されます。',
  'Something that has happened is dated in the future, so the clock is behind or was ahead, and no date here can be trusted.':
    'すでに起きたことに未来の日付が付いているため、時計が遅れているか進んでいたことになり、ここの日付は信頼できません。',
  'Something went wrong inside Clawlamp.': 'Clawlamp 内部で問題が起きました。',
  Speak: '使用する言語',
  'Spoken to': '通信相手',
  Start: '起動',
  'Start Clawlamp when I log in': 'ログイン時に Clawlamp を起動',
  'Start the gateway, or restart it if it is stuck.':
    'ゲートウェイを起動するか、固まっていれば再起動してください。',
  'Stop OpenClaw, then look at the copies beside its store': 'OpenClaw を止め、ストアのそばのコピーを確認',
  'Support bundle': 'サポート用データ',
  'Switch plugins on': 'プラグインをオンにする',
  'Switch the codex plugin on': 'codex プラグインをオンにする',
  'Switches plugins on again, of which this route needs codex.':
    'プラグインを再びオンにします。このルートにはそのうち codex が必要です。',
  'Switches the codex plugin on, which this route needs.':
    'このルートに必要な codex プラグインをオンにします。',
  'Take codex off the deny list': 'codex を拒否リストから外す',
  'Takes away {many} that no profile refers to any more.':
    'もうプロファイルに参照されない {many} を取り除きます。',
  'Takes codex off the list of denied plugins, which this route needs.':
    'このルートに必要な codex を拒否プラグインの一覧から外します。',
  "Takes the choice of a sign-in that is gone from {chats} of {who}, so that they use the agent's order.":
    '{who} の {chats} から消えたサインインの選択を外し、エージェントの順序を使わせます。',
  'Takes the copy of {account} out of the store of {who}, which then uses the one it inherits.':
    '{who} のストアから {account} のコピーを取り除き、継承したものを使わせます。',
  'Takes {account} ({profileId}), which no model uses and which no longer works, out of the store.':
    'どのモデルも使わず、使えなくなった {account}({profileId})をストアから取り除きます。',
  'Tell me of what ends soon': 'まもなく切れるものを知らせる',
  'Tell the running gateway': '動作中のゲートウェイに伝える',
  'That change is too old to undo.': 'その変更は古すぎて元に戻せません。',
  'That command was not understood.': 'そのコマンドは理解できませんでした。',
  'That is a different account than before.': '以前とは別のアカウントです。',
  'That is a different account. Before: {before}. Now: {after}. Nothing has been changed yet.':
    '別のアカウントです。以前: {before}。今回: {after}。まだ何も変更していません。',
  'That is no full path of a program, so it was not kept.':
    'プログラムの完全なパスではないため、保存しませんでした。',
  'That is no https address, so it was not kept.': 'https アドレスではないため、保存しませんでした。',
  'That is not the answer of this sign-in.': 'このサインインの応答ではありません。',
  'That sign-in was renewed since, so its old copy would sign everyone out.':
    'そのサインインはその後更新されたため、古いコピーを使うと全員がサインアウトします。',
  'The Codex configuration allows some workspaces only, and which one this token belongs to is known to the server only.':
    'Codex の設定は一部のワークスペースだけを許可しており、このトークンがどれに属するかはサーバーだけが知っています。',
  'The Codex configuration was not understood': 'Codex の設定を理解できませんでした',
  'The Codex folder does not exist': 'Codex フォルダーが存在しません',
  'The Codex login cannot be read': 'Codex のログインを読み取れません',
  'The Codex login is incomplete': 'Codex のログインが不完全です',
  'The Codex program was not found.': 'Codex プログラムが見つかりませんでした。',
  'The OpenClaw program that owns this store was not found.':
    'このストアを所有する OpenClaw プログラムが見つかりませんでした。',
  'The access token of {account} has ended. That is normal: {owner} holds a refresh token and renews it when it is needed.':
    '{account} のアクセストークンは切れています。これは正常です。{owner} がリフレッシュトークンを持ち、必要なときに更新します。',
  'The access token of {account} has ended. There is a refresh token, but whether this {owner} can use it is not known.':
    '{account} のアクセストークンは切れています。リフレッシュトークンはありますが、この {owner} が使えるかは分かりません。',
  'The backup could not be written.': 'バックアップを書き込めませんでした。',
  'The backup is kept. Open the details for its place.': 'バックアップは残っています。場所は詳細にあります。',
  'The browser could not be opened.': 'ブラウザーを開けませんでした。',
  'The bundle would have held something private.': 'データに私的な内容が含まれるところでした。',
  'The clock of this machine is behind': 'このマシンの時計が遅れています',
  'The clock of this machine jumped ahead': 'このマシンの時計が進みました',
  'The clock of this machine jumped from {from} to {to}': 'このマシンの時計が {from} から {to} に飛びました',
  'The clock of this machine went back': 'このマシンの時計が戻りました',
  'The codex plugin is on the deny list, and this route needs it.':
    'codex プラグインが拒否リストにありますが、このルートに必要です。',
  'The codex plugin is switched off, and this route needs it.':
    'codex プラグインがオフですが、このルートに必要です。',
  'The configuration cannot be read': '設定ファイルを読み取れません',
  'The configuration of OpenClaw changed during the sign-in.':
    'サインイン中に OpenClaw の設定が変わりました。',
  'The credential store cannot be read': '認証情報のストアを読み取れません',
  'The credential store could not be read.': '認証情報のストアを読み取れませんでした。',
  'The credential store is held locked': '認証情報のストアがロックされています',
  'The default is used until it is set again.': '設定し直すまで既定値を使います。',
  'The disk may not be written.': 'ディスクに書き込めません。',
  'The entry {profileId} is not in a form that OpenClaw writes, so nothing can be said about it.':
    '項目 {profileId} は OpenClaw が書く形ではないため、何も判断できません。',
  'The file could not be written.': 'ファイルを書き込めませんでした。',
  'The file of the Codex login is read-only. Codex will renew the login, fail to store it, and lose it.':
    'Codex のログインファイルは読み取り専用です。Codex はログインを更新しても保存できず、失います。',
  'The file says that another program hands Codex its tokens and renews them. Whether that program still does cannot be told from the file.':
    'ファイルによれば、別のプログラムが Codex にトークンを渡して更新しています。今もそうかはファイルからは分かりません。',
  'The gateway': 'ゲートウェイ',
  'The gateway could not be asked. Restart it before its next turn.':
    'ゲートウェイに尋ねられませんでした。次の呼び出しの前に再起動してください。',
  'The gateway could not be asked. {why}': 'ゲートウェイに尋ねられませんでした。{why}',
  'The gateway did not answer.': 'ゲートウェイが応答しませんでした。',
  'The gateway in use runs {where}. The sign-ins of this machine stand in {stateDir}, and signing in here changes nothing there.':
    '使用中のゲートウェイは{where}で動作しています。このマシンのサインインは {stateDir} にあり、ここでサインインしてもそちらは変わりません。',
  'The gateway is up, but no sign-in of agent {agent} for {model} works. It cannot tell you so itself.':
    'ゲートウェイは動作していますが、エージェント {agent} の {model} 用サインインはどれも使えません。ゲートウェイ自身は知らせられません。',
  'The gateway of {install} is not running': '{install} のゲートウェイが動作していません',
  'The gateway reads another configuration': 'ゲートウェイは別の設定を読んでいます',
  'The gateway reads its sign-ins from {stateDir}{who}. Signing in from this shell writes to {stateDir2}.':
    'ゲートウェイは {stateDir}{who} からサインインを読みます。このシェルでサインインすると {stateDir2} に書き込まれます。',
  'The gateway reads {configPath}, this shell {configPath2}. Order and routes shown here are those of this shell.':
    'ゲートウェイは {configPath} を、このシェルは {configPath2} を読みます。ここに示す順序とルートはこのシェルのものです。',
  'The gateway runs on another host': 'ゲートウェイは別のホストで動作しています',
  'The gateway runs on another machine and was not asked.':
    'ゲートウェイは別のマシンで動作しており、尋ねていません。',
  'The gateway runs with other settings than this shell':
    'ゲートウェイはこのシェルと異なる設定で動作しています',
  'The gateway still holds the old sign-in': 'ゲートウェイがまだ古いサインインを持っています',
  'The gateway still holds the old sign-in.': 'ゲートウェイがまだ古いサインインを持っています。',
  'The gateway was restarted.': 'ゲートウェイを再起動しました。',
  'The last notice went out.': '最後の通知を送信しました。',
  'The last reading failed, so nothing can be said about any sign-in. Clawlamp tries again soon.':
    '直近の読み取りに失敗したため、サインインについて何も判断できません。Clawlamp はまもなく再試行します。',
  'The last real use of {account} failed: {reason}.{inFuture}':
    '{account} の最後の実際の使用は失敗しました: {reason}。{inFuture}',
  'The list of allowed plugins leaves out codex, and this route needs it.':
    '許可プラグインの一覧に codex がありませんが、このルートに必要です。',
  'The login file of Codex is damaged or closed to us. Codex may be writing it, so it was read more than once.':
    'Codex のログインファイルが壊れているか、開けません。Codex が書き込み中かもしれないため、複数回読みました。',
  'The login it had is still there. Open the details for its own words.':
    '元のログインは残っています。元の言葉は詳細にあります。',
  'The model has its old name (openai-codex), which this OpenClaw no longer routes.':
    'モデルが古い名前(openai-codex)で、この OpenClaw はもう扱いません。',
  'The model names {pin} as its sign-in, and that one cannot be used.':
    'モデルがサインインとして {pin} を指定していますが、使えません。',
  'The next call uses {account}, because {reason}.{aside}{passedOver}':
    '次の呼び出しは {account} を使います。理由: {reason}。{aside}{passedOver}',
  'The old state could not be put back.': '元の状態に戻せませんでした。',
  'The old state was put back.': '元の状態に戻しました。',
  'The old state was put back. Open the details for the reason.':
    '元の状態に戻しました。理由は詳細にあります。',
  'The old state was put back. Run clawlamp explain for the reason.':
    '元の状態に戻しました。理由は clawlamp explain で確認できます。',
  'The order leaves out the working sign-in': '順序に使えるサインインが入っていません',
  'The order of agent {agent} names sign-ins that it cannot see. They lie in another store of this OpenClaw.':
    'エージェント {agent} の順序が、見えないサインインを指しています。それらはこの OpenClaw の別のストアにあります。',
  'The order still leaves this sign-in out.': '順序にまだこのサインインが入っていません。',
  'The pause ended': '停止が終わりました',
  'The pause was lifted early': '停止が早めに解除されました',
  'The profile {profileId} and the token in it belong to different accounts.':
    'プロファイル {profileId} とその中のトークンは別々のアカウントのものです。',
  'The provider answered a read that Codex made with the new sign-in':
    'Codex が新しいサインインで行った読み取りにプロバイダーが応答しました',
  'The provider answered a read with the new access token':
    '新しいアクセストークンでの読み取りにプロバイダーが応答しました',
  'The provider refused a call because the workspace is deactivated. The sign-in of {account} is not what is wrong with it: another workspace has to be chosen.':
    'ワークスペースが停止されているため、プロバイダーが呼び出しを拒否しました。{account} のサインイン自体の問題ではありません。別のワークスペースを選ぶ必要があります。',
  'The provider refused the new sign-in at its first use. Signing in again will not help: wait, or look at the details.':
    'プロバイダーが新しいサインインを最初の使用で拒否しました。サインインし直しても解決しません。待つか、詳細を見てください。',
  'The provider refuses good sign-ins': 'プロバイダーが正しいサインインを拒否しています',
  'The provider refuses this network': 'プロバイダーがこのネットワークを拒否しています',
  'The renewal of {account} took longer than OpenClaw waits. That hides the true reason: it may be a slow network, or a refused sign-in.':
    '{account} の更新が OpenClaw の待ち時間を超えました。本当の原因は隠れています。遅いネットワークか、拒否されたサインインかもしれません。',
  'The repair did not help.': '修復は効果がありませんでした。',
  'The route cannot use its sign-in': 'ルートがサインインを使えません',
  'The running gateway': '動作中のゲートウェイ',
  'The running gateway reports the new sign-in': '動作中のゲートウェイが新しいサインインを示します',
  'The running gateway was told': '動作中のゲートウェイに伝えました',
  'The running gateway wrote its old sign-in back over the new one. This version of OpenClaw does that at each turn until the gateway is restarted: restart it, then sign in again.':
    '動作中のゲートウェイが古いサインインを新しいものに上書きしました。この OpenClaw のバージョンはゲートウェイが再起動するまで呼び出しのたびにそうします。再起動してからサインインし直してください。',
  'The same sign-in also stands with {holders}, which {count, plural, one {keeps} other {keep}} the old one.':
    '{count, plural, other {同じサインインを {holders} も持っており、古いものを保持します。}}',
  'The service': 'サービス',
  'The shared store holds sign-ins, but nothing tells OpenClaw to look there any more. Agent {agent} reads another store, which has none.':
    '共有ストアにサインインがありますが、OpenClaw にそこを見るよう示すものがありません。エージェント {agent} が読む別のストアにはありません。',
  'The sign-in page said no.': 'サインインページが拒否しました。',
  'The sign-in server did not answer.': 'サインインサーバーが応答しませんでした。',
  'The sign-in server offers no sign-in by code here.':
    'サインインサーバーはここでコードによるサインインを提供していません。',
  'The sign-in server refused the region or proxy of the gateway, not {account}. Signing in again will not help.':
    'サインインサーバーが拒否したのはゲートウェイの地域またはプロキシであり、{account} ではありません。サインインし直しても解決しません。',
  'The sign-in server refused this network or region.':
    'サインインサーバーがこのネットワークまたは地域を拒否しました。',
  'The sign-in server refused this sign-in.': 'サインインサーバーがこのサインインを拒否しました。',
  'The sign-in server sent an incomplete answer.': 'サインインサーバーの応答が不完全でした。',
  'The sign-in was cancelled.': 'サインインはキャンセルされました。',
  'The sign-in was not allowed': 'サインインは許可されませんでした',
  'The store changed meanwhile.': 'その間にストアが変わりました。',
  'The store holds another sign-in of {account} than the running gateway, which took its copy before. A call may use that copy, and some versions write it back over the store.':
    'ストアの {account} のサインインは、動作中のゲートウェイが以前に取ったコピーと異なります。呼び出しでそのコピーが使われることがあり、ストアに書き戻すバージョンもあります。',
  'The store of agent {agents} could not be read, so nothing can be said about its sign-ins.':
    'エージェント {agents} のストアを読み取れなかったため、サインインについて何も判断できません。',
  'The store of agent {agents} has schema {schemaVersion}, which this Clawlamp does not know. It reads and writes nothing there.':
    'エージェント {agents} のストアのスキーマは {schemaVersion} で、この Clawlamp は知りません。そこでは何も読み書きしません。',
  'The system keyring has not been needed yet': 'システムのキーリングはまだ必要になっていません',
  'The system keyring is locked': 'システムのキーリングがロックされています',
  'The system keyring is locked: the backup key is a private file':
    'システムのキーリングがロック中: バックアップの鍵は非公開ファイルです',
  'The time is earlier than at the last reading, so either now or then no date could be trusted.':
    '時刻が前回の読み取りより前なので、今か当時の日付は信頼できません。',
  'The time is more than half a year later than at the last reading. Until something confirms it, no date here can be trusted.':
    '時刻が前回の読み取りより半年以上後です。確認できるまで、ここの日付は信頼できません。',
  'The timeline was damaged and begins anew; the old file is {file}':
    'タイムラインが壊れていたため新しく始めます。古いファイルは {file} です',
  'The token of {account} ends soon, and there is nothing to renew it with.':
    '{account} のトークンはまもなく切れますが、更新する手段がありません。',
  'The token of {account} has ended, and there is nothing to renew it with.':
    '{account} のトークンは切れており、更新する手段がありません。',
  'The token of {account} has ended, and this OpenClaw does not renew it.':
    '{account} のトークンは切れており、この OpenClaw は更新しません。',
  'The token of {account} lasts hours by its nature, and this OpenClaw does not renew it.':
    '{account} のトークンは本来数時間のもので、この OpenClaw は更新しません。',
  'The token of {account} was made with an end date, and nothing renews it.':
    '{account} のトークンには期限があり、更新するものがありません。',
  'The tokens cannot be read': 'トークンを読み取れません',
  "The tokens of {account} are sealed with a key in the system keychain. Clawlamp does not open other programs' items, so it cannot tell whether they can be read.":
    '{account} のトークンはシステムのキーチェーンの鍵で封印されています。Clawlamp はほかのプログラムの項目を開かないため、読み取れるか判断できません。',
  'The turn failed.': '呼び出しは失敗しました。',
  'The turn failed. The log of OpenClaw says why.':
    '呼び出しは失敗しました。理由は OpenClaw のログにあります。',
  'The variable takes the place of every stored login, and Codex stops at this one: it is neither a personal access token nor an agent identity.':
    'この変数は保存済みのログインすべてに優先しますが、Codex はこれで止まります。個人アクセストークンでもエージェント ID でもありません。',
  'The {what} variable {name} has another value for {gateway} than in this shell':
    '{what} の変数 {name} は {gateway} とこのシェルで値が異なります',
  'The {what} variable {name} is set for {gateway} and not in this shell':
    '{what} の変数 {name} は {gateway} に設定され、このシェルにはありません',
  'The {what} variable {name} is set in this shell and not for {gateway}':
    '{what} の変数 {name} はこのシェルに設定され、{gateway} にはありません',
  'There is a file of that name.': 'その名前のファイルがあります。',
  'There is no change to undo.': '元に戻す変更がありません。',
  'There is no space left on the disk.': 'ディスクに空き容量がありません。',
  'These homes hold copies of one sign-in. Its refresh token works once, so whichever Codex renews first signs the others out.':
    'これらのフォルダーは 1 つのサインインのコピーを持っています。リフレッシュトークンは 1 回しか使えないため、最初に更新した Codex がほかをサインアウトさせます。',
  'This OpenClaw needs a newer Node.': 'この OpenClaw にはより新しい Node が必要です。',
  'This OpenClaw offers no safe way to write its store.':
    'この OpenClaw にはストアを安全に書き込む方法がありません。',
  'This desktop has no tray, so this window stands in. On GNOME, the AppIndicator extension adds one.':
    'このデスクトップにはトレイがないため、このウィンドウが代わりです。GNOME では AppIndicator 拡張機能で追加できます。',
  'This entry cannot be read': 'この項目は読み取れません',
  'This is all of it: no secret, no address, no home folder. It is checked for them each time it is made.':
    'これがすべてです。秘密、アドレス、ホームフォルダーは含みません。作成のたびに確認されます。',
  'This is not the answer Clawlamp waits for': 'Clawlamp が待っている応答ではありません',
  'This machine does not trust the certificate it was shown.':
    'このマシンは示された証明書を信頼していません。',
  'This sign-in belongs to another program, which renews it itself.':
    'このサインインは、自分で更新する別のプログラムのものです。',
  'This sign-in ends soon': 'このサインインはまもなく切れます',
  'This sign-in has ended': 'このサインインは切れました',
  'This sign-in uses port {taken}, since port {port} is held by {holder}.':
    'ポート {port} は {holder} が使用しているため、このサインインはポート {taken} を使います。',
  'This sign-in was rejected': 'このサインインは拒否されました',
  'This store comes from another machine': 'このストアは別のマシンのものです',
  'This store is newer than Clawlamp': 'このストアは Clawlamp より新しいものです',
  'This store is newer than Clawlamp knows.': 'このストアは Clawlamp が知るものより新しいです。',
  'This store may not be written.': 'このストアには書き込めません。',
  'This store was made at another path': 'このストアは別のパスで作られました',
  'This token ends soon': 'このトークンはまもなく切れます',
  Timeline: 'タイムライン',
  'Timeline of {title}': '{title} のタイムライン',
  To: '終了',
  'Token ended {moment}': 'トークンは {moment} に切れました',
  'Token ends {moment}': 'トークンは {moment} に切れます',
  'Token file that no profile refers to': 'プロファイルに参照されないトークンファイル',
  'Tokens leave this program only into their owner’s own store and to the server that issued them.':
    'トークンがこのプログラムから出るのは、所有者のストアと発行元のサーバーに対してだけです。',
  'Tokens of {profileId}': '{profileId} のトークン',
  'Tokens of {profileId} for {who}': '{who} の {profileId} のトークン',
  'Tokens stand in a file that is open to others, linked from elsewhere or owned by another user.':
    'トークンのあるファイルが、ほかの人に開かれている、別の場所からリンクされている、または別のユーザーのものです。',
  Trust: '信頼',
  'Try again. If it repeats, report it with the details.':
    'もう一度お試しください。繰り返す場合は詳細を添えて報告してください。',
  'Try one real turn': '実際の呼び出しを 1 回試す',
  'Two fresh sign-ins in different places were refused within minutes. That looks like the provider. Signing in again now would not help.':
    '別々の場所の新しいサインイン 2 件が数分以内に拒否されました。プロバイダー側の問題のようです。今サインインし直しても解決しません。',
  Undo: '元に戻す',
  'Undo puts back exactly what was there, for 30 days, unless something newer stands there by then.':
    '元に戻すと、30 日間は以前の状態に正確に戻ります。ただし、その時点でより新しいものがなければです。',
  'Undo puts the file back byte for byte, for 30 days; if more was changed by then, only this setting.':
    '元に戻すと、30 日間はファイルがバイト単位で戻ります。その後ほかの変更があれば、この設定だけが戻ります。',
  'Undo puts the old sign-in back, for 30 days, unless OpenClaw renewed the new one by then.':
    '元に戻すと、30 日間は古いサインインに戻ります。ただし、その時点で OpenClaw が新しいものを更新していなければです。',
  'Undo {title}': '{title} を元に戻す',
  'Undoing: {title}…': '元に戻しています: {title}…',
  'Undone: {title}.': '元に戻しました: {title}。',
  'Unlock it or start one. Clawlamp works without it.':
    'ロックを解除するか起動してください。なくても Clawlamp は動作します。',
  'Unlock it, then read again. Sign-ins are read without it: it only keeps the key of the backups, which is a private file meanwhile.':
    'ロックを解除してから再読み込みしてください。サインインの読み取りには不要です。保存しているのはバックアップの鍵だけで、その間は非公開ファイルになります。',
  'Unset CODEX_ACCESS_TOKEN': 'CODEX_ACCESS_TOKEN を解除',
  'Unset CODEX_ACCESS_TOKEN to use the stored login': 'CODEX_ACCESS_TOKEN を解除し、保存済みのログインを使う',
  'Update Clawlamp': 'Clawlamp を更新',
  'Update Clawlamp. Nothing was read further or changed.':
    'Clawlamp を更新してください。それ以上の読み取りも変更もしていません。',
  'Use a code instead': '代わりにコードを使う',
  'Use it': '使用',
  'Use one configuration for both': '両方で 1 つの設定を使う',
  'Use the new one': '新しいアカウントを使う',
  'Use the newer sign-in': '新しい方のサインインを使う',
  'Version changed from {from} to {to}': 'バージョンが {from} から {to} に変わりました',
  'Wait a moment': '少し待つ',
  'Wait a moment, then try again.': '少し待ってから、もう一度お試しください。',
  'Wait an hour, then look again': '1 時間待ってからもう一度見る',
  'Wait for the end of the pause': '停止の終わりを待つ',
  'Wait for the next call': '次の呼び出しを待つ',
  'Wait for the next reading': '次の読み取りを待つ',
  'Wait for {name}, or end it': '{name} を待つか、終了する',
  'Wait, or find the program behind it': '待つか、原因のプログラムを探す',
  'Waiting for the browser.': 'ブラウザーを待っています。',
  Watched: '見守っているもの',
  'What Clawlamp touches': 'Clawlamp が触れるもの',
  'What is wrong': '問題点',
  'What stood there before was not kept for undo.': '以前の内容は元に戻すために保存されていません。',
  'What the bundle holds': 'データの内容',
  'What works in the terminal may fail in the gateway, or the other way round, because they do not see the same folders and variables.':
    'ターミナルで動くものがゲートウェイで失敗したり、その逆になることがあります。見えるフォルダーと変数が異なるためです。',
  'Whether the identity is still accepted is known to the server only.':
    'ID がまだ受け付けられるかはサーバーだけが知っています。',
  'Whose key it is and whether it still works shows only with a call.':
    '誰のキーか、まだ有効かは、呼び出すまで分かりません。',
  Why: '理由',
  'Without the configuration of OpenClaw, nobody can tell which sign-in its routes use.':
    'OpenClaw の設定がなければ、ルートがどのサインインを使うか誰にも分かりません。',
  Works: '使えます',
  'Works again': '再び使えます',
  'Written by {writer}': '{writer} が書き込みました',
  'You can close this tab. Clawlamp shows what happens next.':
    'このタブは閉じてかまいません。続きは Clawlamp に表示されます。',
  'a call took too long': '呼び出しに時間がかかりすぎました',
  'a call was refused': '呼び出しが拒否されました',
  'a call was refused for good': '呼び出しが完全に拒否されました',
  'a fresh one, which nobody else holds': 'ほかの誰も持たない新しいもの',
  'a fresh sign-in is refused with token_expired while the probe says ok':
    '新しいサインインが token_expired で拒否されるのに、プローブは ok と言います',
  'a fresh sign-in is still refused with token_expired, although a fix was announced in it':
    '修正が告知されたのに、新しいサインインがまだ token_expired で拒否されます',
  'a sign-in': 'サインイン',
  'a sign-in that no longer works': '使えなくなったサインイン',
  'a token file': 'トークンファイル',
  'after a sign-in or a repair, and when you ask OpenClaw for its own word':
    'サインインや修復の後と、OpenClaw 自身に尋ねるとき',
  'agent {agent}': 'エージェント {agent}',
  'agent {agent} of OpenClaw {install}': 'OpenClaw {install} のエージェント {agent}',
  'an API key': 'API キー',
  'an account without a name': '名前のないアカウント',
  'another account signed in since, or someone signed out':
    'その後別のアカウントがサインインしたか、誰かがサインアウトしました',
  'another credential': '別の認証情報',
  'another program': '別のプログラム',
  'at each start, to look for a newer Clawlamp': '起動のたびに、新しい Clawlamp を探すため',
  'by Clawlamp: its journal, sealed backups, timeline and settings':
    'Clawlamp: ジャーナル、封印されたバックアップ、タイムライン、設定',
  'by Codex itself': 'Codex 自身',
  'by {by}, {when}': '{by}({when})',
  'calls with a good sign-in end in "400 (no body)" or in a refresh time-out':
    '正しいサインインでの呼び出しが「400 (no body)」または更新の時間切れで終わります',
  'can be undone': '元に戻せます',
  done: '完了',
  'ending {expiresAt}': '{expiresAt} に切れるもの',
  failed: '失敗',
  'fresh ones, which nobody else holds': 'ほかの誰も持たない新しいもの',
  'home folder': 'ホームフォルダー',
  'in a form that OpenClaw does not take': 'OpenClaw が受け付けない形',
  'in less than a minute': '1 分以内',
  'is paused': '停止されている',
  'it asks for a scope that the sign-in server refuses (invalid_scope)':
    'サインインサーバーが拒むスコープを求めます(invalid_scope)',
  'it belongs to another sign-in, or is cut off': '別のサインインのものか、途中で切れています',
  'it comes first in the configured order': '設定された順序で先頭だから',
  'it comes first in the stored order': '保存された順序で先頭だから',
  'it comes from another sign-in server': '別のサインインサーバーからのものです',
  'it could not restart its gateway; a gateway that you started by hand is yours to restart':
    'ゲートウェイを再起動できませんでした。手動で起動したゲートウェイはご自身で再起動してください',
  'it holds no code, or more than one': 'コードがないか、複数あります',
  'it is another page of this machine': 'このマシンの別のページです',
  'it is longer than any answer': '応答としては長すぎます',
  'it is next in turn among the stored sign-ins': '保存されたサインインの中で次の順番だから',
  'it is no address of this machine': 'このマシンのアドレスではありません',
  'it is the address of another program or machine': '別のプログラムまたはマシンのアドレスです',
  'it is the only one this route can use': 'このルートで使える唯一のものだから',
  'it refreshes a sign-in that is still good, and a fresh one is then refused with token_expired':
    'まだ有効なサインインを更新し、その後新しいものが token_expired で拒否されます',
  'it runs on another machine': '別のマシンで動作しています',
  'it was restarted and does not listen yet': '再起動しましたが、まだ待ち受けていません',
  'it was revoked': '失効されました',
  'its own copy of the tokens': '固有のトークンのコピー',
  'its owner': '所有者',
  'its refresh token was already used by another copy of this sign-in':
    'リフレッシュトークンはこのサインインの別のコピーがすでに使いました',
  'just now': 'たった今',
  'locked out': 'ロック中',
  'locked out until {until}Z': '{until}Z までロック中',
  'lockout cleared': 'ロックを解除しました',
  'models status is {view}': 'models status は {view}',
  'no OpenClaw was found to ask': '尋ねる OpenClaw が見つかりませんでした',
  'no answer is waited for': '応答を待っていません',
  'no gateway runs here; it takes the new sign-in when it starts':
    'ここではゲートウェイが動作していません。起動時に新しいサインインを取ります',
  'no longer works': '使えなくなった',
  'nobody, while no Codex is found': 'Codex が見つからない間は誰も',
  'nobody, while no OpenClaw is found': 'OpenClaw が見つからない間は誰も',
  'none of its own: the configuration decides': '独自の順序なし: 設定が決めます',
  'none: it inherits the sign-in of {agent}': 'なし: {agent} のサインインを継承',
  'not done': '未実施',
  'not needed': '不要',
  'not stored': '未保存',
  'not usable': '使用不可',
  nothing: 'なし',
  'nothing of the order is stored': '順序のものが何も保存されていない',
  'nothing to put right': '直すものはありません',
  'of another kind than the order expects': '順序が期待する種類と異なる',
  'of no calendar': 'どの暦にもない',
  'on another host': '別のホスト',
  'on {host}': '{host}',
  'once after a sign-in, to prove the new one': 'サインイン後に 1 回、新しいものを証明するため',
  'only API keys are allowed': 'API キーだけが許可されています',
  'only ChatGPT sign-ins are allowed': 'ChatGPT のサインインだけが許可されています',
  'only other workspaces are allowed': 'ほかのワークスペースだけが許可されています',
  'port {port} is held by {holder}': 'ポート {port} を {holder} が使用しています',
  'process {pid}': 'プロセス {pid}',
  'put first in the order': '順序の先頭に置きました',
  running: '進行中',
  'selected as last good': '直近の有効なものに選びました',
  'settings folder (XDG_CONFIG_HOME)': '設定フォルダー(XDG_CONFIG_HOME)',
  'the Claude CLI is no longer signed in': 'Claude CLI はもうサインインしていません',
  'the Codex CLI': 'Codex CLI',
  'the Codex app-server does not find a profile that exists':
    'Codex のアプリサーバーが存在するプロファイルを見つけません',
  'the Codex home {install}': 'Codex フォルダー {install}',
  'the MiniMax CLI': 'MiniMax CLI',
  'the configuration names it': '設定が指定しているから',
  'the file that holds its tokens is damaged': 'トークンを収めたファイルが壊れています',
  'the file that holds its tokens is missing': 'トークンを収めたファイルがありません',
  'the gateway on this machine': 'このマシンのゲートウェイ',
  'the gateway runs on another machine': 'ゲートウェイは別のマシンで動作しています',
  'the key does not fit its tokens': '鍵がトークンに合いません',
  'the key to its tokens is missing': 'トークンの鍵がありません',
  'the limit of the subscription is reached': 'サブスクリプションの上限に達しました',
  'the login file of Codex does not hold the new sign-in':
    'Codex のログインファイルに新しいサインインがありません',
  'the model names it': 'モデルが指定しているから',
  'the new one': '新しいもの',
  'the old sign-in': '古いサインイン',
  'the present one': '現在のもの',
  'the present ones': '現在のもの',
  'the provider answers its access token with 401': 'プロバイダーがアクセストークンに 401 を返します',
  'the provider answers its account with 403': 'プロバイダーがアカウントに 403 を返します',
  'the provider did not understand a call': 'プロバイダーが呼び出しを理解しませんでした',
  'the provider is overloaded': 'プロバイダーが過負荷です',
  'the provider refused it for good': 'プロバイダーが完全に拒否しました',
  'the provider reported a billing problem': 'プロバイダーが課金の問題を報告しました',
  'the provider said to slow down': 'プロバイダーが速度を落とすよう求めました',
  'the session ended': 'セッションが終わりました',
  'the sign-in server no longer knows it': 'サインインサーバーがもう認識しません',
  'the sign-in server no longer takes its token': 'サインインサーバーがトークンを受け付けません',
  'the sign-in {account}': 'サインイン {account}',
  'this OpenClaw': 'この OpenClaw',
  token: 'トークン',
  'too old to undo': '古すぎて元に戻せません',
  undone: '元に戻しました',
  'until {until} ({reason})': '{until} まで({reason})',
  'used by a Codex without the variable': 'この変数のない Codex が使うもの',
  'used only when the keyring holds nothing': 'キーリングに何もないときだけ使われるもの',
  'user {uid}': 'ユーザー {uid}',
  waiting: '待機中',
  'when you make a repair of a setting, or undo it': '設定を修復するとき、または元に戻すとき',
  'when you sign in Codex again': 'Codex にサインインし直すとき',
  'when you sign in again': 'サインインし直すとき',
  'when you sign in again, make a repair or undo one': 'サインインし直す、修復する、または元に戻すとき',
  'with each notice, because you set it': 'あなたが設定したため、通知のたびに',
  'without a credential': '認証情報なし',
  'without a number': '番号なし',
  '{account} has ended, was refused or ends soon, and nothing uses it. It needs no one.':
    '{account} は切れた、拒否された、またはまもなく切れますが、使うものはありません。対応は不要です。',
  '{account} in OpenClaw and {codex} hold the same single-use refresh token. Whoever renews first signs the other one out.':
    'OpenClaw の {account} と {codex} は同じ使い切りのリフレッシュトークンを持っています。先に更新した方が他方をサインアウトさせます。',
  '{account} is a login of {program}, which renews it itself. Its date here is a snapshot.':
    '{account} は {program} のログインで、自分で更新します。ここの日付は一時点のものです。',
  '{account} is signed in, but not to the workspace or plan it had. Calls may fail or be counted elsewhere.':
    '{account} はサインインしていますが、以前のワークスペースやプランではありません。呼び出しが失敗したり、別の場所で計上されることがあります。',
  '{account} is well again, but OpenClaw still refuses to use it: {reason}.':
    '{account} は正常に戻りましたが、OpenClaw がまだ使いません: {reason}。',
  '{account} signed in minutes before it was refused. OpenClaw {version} is reported to do this: {fault}. One more sign-in will not help.{cure}':
    '{account} は拒否される数分前にサインインしました。報告によると OpenClaw {version} はこうなります: {fault}。もう一度サインインしても解決しません。{cure}',
  '{agent} falls back to it for {model}. {why}': '{agent} は {model} でこれを予備とします。{why}',
  '{agent} has no sign-in to use for {model}.': '{agent} には {model} 用のサインインがありません。',
  '{agent} uses it next for {model}. {why}': '{agent} は次に {model} でこれを使います。{why}',
  '{agent} will use {account} next for {model}.': '{agent} は次に {model} で {account} を使います。',
  '{agent} would fall back to {account} for {model}.': '{agent} は {model} で {account} を予備とします。',
  '{chats} ask for a sign-in that is gone': '{chats} が消えたサインインを求めています',
  '{chats} of agent {agent} are bound to {names}{more}, which no store of the agent holds. OpenClaw refuses those chats, and only those, until they get another sign-in or that one comes back.':
    'エージェント {agent} の {chats} は、どのストアにもない {names}{more} に結び付いています。別のサインインを得るか元のものが戻るまで、OpenClaw はそれらのチャットだけを拒否します。',
  "{chats} of agent {agent} were bound to {names}{more}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.":
    'エージェント {agent} の {chats} は、どのストアにもない {names}{more} に結び付いていました。この OpenClaw は次のメッセージで名前を手放し、エージェントの順序を使います。',
  '{consumer} can sign in again.': '{consumer} は再びサインインできます。',
  '{count, plural, one {1 chat} other {# chats}}': '{count, plural, other {# 件のチャット}}',
  '{count, plural, one {A sign-in disappeared} other {# sign-ins disappeared}}':
    '{count, plural, other {サインイン # 件が消えました}}',
  '{count, plural, one {Nothing is known against the sign-in in use.} other {Nothing is known against the # sign-ins in use.}}':
    '{count, plural, other {使用中のサインイン # 件に不利な情報はありません。}}',
  '{count, plural, one {One personal account is kept there, too. Clawlamp counts it and does not read it.} other {# personal accounts are kept there, too. Clawlamp counts them and does not read them.}}':
    '{count, plural, other {個人アカウント # 件もそこにあります。Clawlamp は数えるだけで読みません。}}',
  '{count, plural, one {The sign-in in use works.} other {All # sign-ins in use work.}}':
    '{count, plural, other {使用中のサインイン # 件はすべて使えます。}}',
  '{count, plural, one {{list} was there before and is gone. Clawlamp did not remove it.} other {{list} were there before and are gone. Clawlamp did not remove them.}}':
    '{count, plural, other {{list} は以前ありましたが、なくなりました。Clawlamp が取り除いたのではありません。}}',
  '{countdown} left, until {until}. Never type a code that somebody sent you.':
    '残り {countdown}({until} まで)。他人から送られたコードは決して入力しないでください。',
  '{count} chats': '{count} 件のチャット',
  '{count} copies of one sign-in': '1 つのサインインのコピー {count} 件',
  '{count} left-over token files': '残されたトークンファイル {count} 件',
  '{count} of {total} need you: {name} first.': '{total} 件中 {count} 件に対応が必要です。まず {name}。',
  '{count} sign-ins failed within the hour. One more would hardly help: look at what they ended with first.':
    '1 時間以内に {count} 件のサインインが失敗しました。もう一度試しても解決しにくいため、まず終わり方を確認してください。',
  '{count} token files': 'トークンファイル {count} 件',
  '{failing} The fallback {model} answers instead{whose}, and that may be on another bill.':
    '{failing} 代わりに予備の {model}{whose} が応答しており、別の請求になる可能性があります。',
  '{gateway} has the {what} {theirs}, this shell {ours}':
    '{gateway} の{what}は {theirs}、このシェルは {ours}',
  '{gateway} runs on Node {version}, this shell has Node {version2}':
    '{gateway} は Node {version}、このシェルは Node {version2}',
  '{holderOf} keeps the old sign-in ({id}) and may have to sign in by itself.':
    '{holderOf} は古いサインイン({id})を保持し、自身でサインインが必要になるかもしれません。',
  '{install}, agent {agent}': '{install}、エージェント {agent}',
  '{list} {count, plural, one {was} other {were}} removed from {owner}, as a sign-out does. If nobody did that, look at the evidence.':
    '{count, plural, other {{list} はサインアウトのように {owner} から取り除かれました。心当たりがなければ証拠を確認してください。}}',
  '{name} (process {pid})': '{name}(プロセス {pid})',
  '{name} needs you to sign in again.': '{name} にサインインし直してください。',
  '{name} says: {theirs}.': '{name} の回答: {theirs}。',
  '{name} sign-ins last only hours': '{name} のサインインは数時間しか続きません',
  '{openclaw} hold copies of the sign-in of {account}. Its refresh token works once, so the first renewal breaks the others.':
    '{openclaw} は {account} のサインインのコピーを持っています。リフレッシュトークンは 1 回しか使えないため、最初の更新でほかが無効になります。',
  '{owner} renews this at the next call': '{owner} が次の呼び出しで更新します',
  '{part} of {key} for {who}': '{who} の {key} の{part}',
  '{row} is {passedOver}': '{row} は{passedOver}',
  '{sentence} Calls of agent {agents} fail, whoever signs in.':
    '{sentence} 誰がサインインしても、エージェント {agents} の呼び出しは失敗します。',
  '{sentence} This OpenClaw adds it by itself when the gateway starts, other versions do not.':
    '{sentence} この OpenClaw はゲートウェイの起動時に自分で追加しますが、ほかのバージョンはしません。',
  '{shown} (process {pid})': '{shown}(プロセス {pid})',
  '{split}, its own command (config set)': '{split} の専用コマンド(config set)',
  '{title}. One more sign-in would not help now.': '{title}。今もう一度サインインしても解決しません。',
  '{undo} A copy of a sign-in that was renewed meanwhile is not put back: using it would sign everyone out.':
    '{undo} その間に更新されたサインインのコピーは戻しません。使うと全員がサインアウトするためです。',
  '{version} has a known sign-in fault and may spoil the new sign-in too.':
    '{version} にはサインインの既知の不具合があり、新しいサインインも損なう可能性があります。',
  '{who} ends on {moment}.': '{who} は {moment} に切れます。',
  '{who} ends soon.': '{who} はまもなく切れます。',
  '{who} waits until {moment}.': '{who} は {moment} まで待機します。',
  '{words}, person {userId}': '{words}、個人 {userId}',
};
